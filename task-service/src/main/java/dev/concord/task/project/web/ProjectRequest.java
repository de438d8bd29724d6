package dev.concord.task.project.web;

import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.project.Specification;
import org.jspecify.annotations.Nullable;

/**
 * The body that orders a project.
 *
 * @param id the client's own, so that it can ask again without ordering twice
 */
record ProjectRequest(
        @Nullable ProjectId id,
        String name,
        @Nullable String instructions,
        LabelKind labelKind,
        PolicyRequest policy,
        NearAmount reward,
        @Nullable RewardRule rewardRule) {

    ProjectRequest {
        requirePresent("name", name);
        requirePresent("labelKind", labelKind);
        requirePresent("policy", policy);
        requirePresent("policy.overlap", policy.overlap());
        requirePresent("reward", reward);
        var _ = specification(name, instructions, labelKind, policy, reward, rewardRule); // refused while it is read
    }

    Specification specification() {
        return specification(name, instructions, labelKind, policy, reward, rewardRule);
    }

    private static Specification specification(
            String name,
            @Nullable String instructions,
            LabelKind labelKind,
            PolicyRequest policy,
            NearAmount reward,
            @Nullable RewardRule rewardRule) {
        return new Specification(
                name,
                instructions == null ? "" : instructions,
                labelKind,
                policy.of(labelKind),
                reward,
                rewardRule == null ? RewardRule.EVERY_ACCEPTED_LABEL : rewardRule);
    }

    private static void requirePresent(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing (expected: a value)");
        }
    }
}
