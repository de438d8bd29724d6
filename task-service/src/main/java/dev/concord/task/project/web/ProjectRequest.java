package dev.concord.task.project.web;

import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.project.ClassStyle;
import dev.concord.task.project.Example;
import dev.concord.task.project.Guidance;
import dev.concord.task.project.Specification;
import dev.concord.task.project.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that orders a project.
 *
 * @param id the client's own, so that it can ask again without ordering twice
 * @param reward in base units of the asset
 * @param asset NEAR, or the account of a token's contract; NEAR if absent
 * @param classStyles how classes look to taskers; as their programs like if absent
 * @param examples tasks as they should be labelled; none if absent
 * @param qualification what is asked of taskers; nothing if absent
 * @param priority 0 if absent
 * @param deadline when the project closes by itself; it does not if absent
 */
record ProjectRequest(
        @Nullable ProjectId id,
        String name,
        @Nullable String instructions,
        LabelKind labelKind,
        PolicyRequest policy,
        NearAmount reward,
        @Nullable RewardRule rewardRule,
        @Nullable Asset asset,
        @Nullable List<ClassStyle> classStyles,
        @Nullable List<Example> examples,
        @Nullable QualificationRequest qualification,
        @Nullable Integer priority,
        @Nullable String deadline) {

    ProjectRequest {
        requirePresent("name", name);
        requirePresent("labelKind", labelKind);
        requirePresent("policy", policy);
        requirePresent("policy.overlap", policy.overlap());
        requirePresent("reward", reward);
        // Refused while it is read.
        var _ = specification(
                name,
                instructions,
                labelKind,
                policy,
                reward,
                rewardRule,
                asset,
                guidance(classStyles, examples),
                qualification,
                Urgency.of(priority, deadline));
    }

    Specification specification() {
        return specification(
                name,
                instructions,
                labelKind,
                policy,
                reward,
                rewardRule,
                asset,
                guidance(classStyles, examples),
                qualification,
                Urgency.of(priority, deadline));
    }

    private static Specification specification(
            String name,
            @Nullable String instructions,
            LabelKind labelKind,
            PolicyRequest policy,
            NearAmount reward,
            @Nullable RewardRule rewardRule,
            @Nullable Asset asset,
            Guidance guidance,
            @Nullable QualificationRequest qualification,
            Urgency urgency) {
        return new Specification(
                name,
                instructions == null ? "" : instructions,
                labelKind,
                policy.of(labelKind),
                reward,
                rewardRule == null ? RewardRule.EVERY_ACCEPTED_LABEL : rewardRule,
                asset == null ? Asset.NEAR : asset,
                guidance,
                qualification == null ? null : qualification.qualification(),
                urgency);
    }

    private static Guidance guidance(@Nullable List<ClassStyle> classStyles, @Nullable List<Example> examples) {
        return new Guidance(classStyles == null ? List.of() : classStyles, examples == null ? List.of() : examples);
    }

    private static void requirePresent(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing (expected: a value)");
        }
    }
}
