package dev.concord.task.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor asks for. It is fixed once the project exists, so the same order again is the same project; what taskers are told may
 * differ from it later.
 *
 * @param qualification what is asked of taskers; nothing if absent
 * @param asset what the project's money is of; whether money of it is taken, payout-service knows
 */
public record Specification(
        String name,
        String instructions,
        LabelKind labelKind,
        Policy policy,
        NearAmount reward,
        RewardRule rewardRule,
        Asset asset,
        Guidance guidance,
        @Nullable Qualification qualification,
        Urgency urgency) {

    /** Keeps every sum far below what an amount can hold. */
    private static final NearAmount MAX_REWARD = NearAmount.ofNear("1000");

    public Specification {
        var briefing = new Briefing(name, instructions, guidance, urgency);
        labelKind.classes().forEach(Specification::requireStorable);
        briefing.guidance().problemWith(labelKind).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        var methods = DecisionMethod.of(labelKind);
        if (!methods.contains(policy.method())) {
            throw new IllegalArgumentException(
                    "policy.method: %s (expected for this labelKind one of: %s)".formatted(policy.method(), methods));
        }
        if (policy.peerReview() != null && !(labelKind instanceof TextKind)) {
            throw new IllegalArgumentException(
                    "policy.peerReview: with %d reviewers (expected for this labelKind: none)"
                            .formatted(policy.peerReview().reviewers()));
        }
        if (qualification != null && qualification.test() != null && policy.method() == DecisionMethod.MAJORITY) {
            throw new IllegalArgumentException(
                    "qualification.test: with policy.method majority (expected: another method, that one tells nothing of taskers)");
        }
        if (rewardRule == RewardRule.SHARE_BY_SCORE && labelKind instanceof ChoiceKind) {
            throw new IllegalArgumentException(
                    "rewardRule: share-by-score (expected for this labelKind: another, a choice is right or wrong)");
        }
        if (reward.isZero() || reward.compareTo(MAX_REWARD) > 0) {
            throw new IllegalArgumentException("reward: " + reward + " base units (expected: 1.." + MAX_REWARD + ")");
        }
        if (!asset.isWellFormed()) {
            throw new IllegalArgumentException(
                    "asset: \"%s\" (expected: NEAR, or the account of a token's contract)".formatted(asset));
        }
    }

    /** An order that is in no hurry and takes every tasker. */
    public Specification(
            String name,
            String instructions,
            LabelKind labelKind,
            Policy policy,
            NearAmount reward,
            RewardRule rewardRule,
            Asset asset,
            Guidance guidance) {
        this(name, instructions, labelKind, policy, reward, rewardRule, asset, guidance, null, Urgency.NONE);
    }

    /** An order whose money is in NEAR. */
    public Specification(
            String name,
            String instructions,
            LabelKind labelKind,
            Policy policy,
            NearAmount reward,
            RewardRule rewardRule) {
        this(name, instructions, labelKind, policy, reward, rewardRule, Asset.NEAR, Guidance.NONE);
    }

    /** Reads an order. Those that were stored before there was an asset, guidance, qualification or urgency name none. */
    @JsonCreator
    static Specification stored(
            String name,
            String instructions,
            LabelKind labelKind,
            Policy policy,
            NearAmount reward,
            RewardRule rewardRule,
            @Nullable Asset asset,
            @Nullable Guidance guidance,
            @Nullable Qualification qualification,
            @Nullable Urgency urgency) {
        return new Specification(
                name,
                instructions,
                labelKind,
                policy,
                reward,
                rewardRule,
                asset == null ? Asset.NEAR : asset,
                guidance == null ? Guidance.NONE : guidance,
                qualification,
                urgency == null ? Urgency.NONE : urgency);
    }

    /** Returns what taskers are told, as ordered. */
    Briefing briefing() {
        return new Briefing(name, instructions, guidance, urgency);
    }

    /** A class comes back as a label in every store of the platform, and not all of them take control characters. */
    private static void requireStorable(String labelClass) {
        if (Briefing.hasControlCharacters(labelClass)) {
            throw new IllegalArgumentException(
                    "labelKind.classes: \"" + labelClass + "\" (expected: no control characters)");
        }
        Briefing.requireUnicode("labelKind.classes", labelClass);
    }
}
