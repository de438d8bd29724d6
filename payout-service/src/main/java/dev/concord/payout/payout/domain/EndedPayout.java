package dev.concord.payout.payout.domain;

import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.payout.domain.Payout.Purpose;
import dev.concord.payout.reward.domain.Reward;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is stored, posted and told when a payout has ended.
 *
 * @param rewards and escrows as they are afterwards
 * @param event what others are told, if the money has arrived
 */
public record EndedPayout(
        List<Reward> rewards, List<Escrow> escrows, List<Posting> postings, Optional<RewardPaid> event) {

    public EndedPayout {
        rewards = List.copyOf(rewards);
        escrows = List.copyOf(escrows);
        postings = List.copyOf(postings);
    }

    /** The money has arrived; escrows and rewards are locked. */
    public static EndedPayout paid(
            Conclusion conclusion, Function<ProjectId, Escrow> escrows, Map<SubmissionId, Reward> rewards) {
        var paid = new ArrayList<Reward>();
        var touched = new LinkedHashMap<ProjectId, Escrow>();
        for (var taken : conclusion.taken()) {
            var before = locked(rewards, taken);
            var isFirst = before.money().paid().isZero();
            var escrow = touched.computeIfAbsent(taken.projectId(), escrows);
            touched.put(taken.projectId(), escrow.pay(taken.amount(), isFirst ? 1 : 0));
            paid.add(before.pay(taken.amount()));
        }
        return new EndedPayout(
                paid, List.copyOf(touched.values()), List.of(conclusion.payout().paid()), event(conclusion));
    }

    /** Others are told of rewards only: all else is between the platform and whom it pays. */
    private static Optional<RewardPaid> event(Conclusion conclusion) {
        var payout = conclusion.payout();
        return switch (payout.purpose()) {
            case Purpose.Rewards(var tasker) ->
                Optional.of(new RewardPaid(
                        payout.id(),
                        tasker,
                        payout.asset(),
                        payout.amount(),
                        conclusion.taken().stream()
                                .map(PaidReward::submissionId)
                                .toList(),
                        conclusion.transaction().orElseThrow().toString()));
            case Purpose.Withdrawal _, Purpose.Refund _, Purpose.Sweep _ -> Optional.empty();
        };
    }

    /** It was refused for good, or nothing was sent: what was to be paid is due, or available, again. */
    public static EndedPayout returned(Conclusion conclusion, Map<SubmissionId, Reward> rewards) {
        var due = conclusion.taken().stream()
                .map(taken -> locked(rewards, taken).giveBack(taken.amount()))
                .toList();
        return new EndedPayout(due, List.of(), List.of(conclusion.payout().returned()), Optional.empty());
    }

    private static Reward locked(Map<SubmissionId, Reward> rewards, PaidReward taken) {
        var reward = rewards.get(taken.submissionId());
        if (reward == null) {
            throw new IllegalStateException("submission %s: no reward (expected: one)".formatted(taken.submissionId()));
        }
        return reward;
    }
}
