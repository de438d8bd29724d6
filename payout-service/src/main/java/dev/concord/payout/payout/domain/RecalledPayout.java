package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.reward.domain.Reward;
import java.util.List;
import java.util.Map;

/**
 * A payout that was called back before it was sent: what it took is due again.
 *
 * @param rewards as they are afterwards
 */
public record RecalledPayout(List<Reward> rewards, Posting posting) {

    public RecalledPayout {
        rewards = List.copyOf(rewards);
    }

    /**
     * Gives back what the payout took.
     *
     * @param rewards those that it took of, locked
     */
    public static RecalledPayout of(Payout payout, List<PaidReward> taken, Map<SubmissionId, Reward> rewards) {
        return new RecalledPayout(
                taken.stream().map(each -> givenBack(each, rewards)).toList(), payout.recalled());
    }

    private static Reward givenBack(PaidReward taken, Map<SubmissionId, Reward> rewards) {
        var reward = rewards.get(taken.submissionId());
        if (reward == null) {
            throw new IllegalStateException("submission %s: no reward (expected: one)".formatted(taken.submissionId()));
        }
        return reward.giveBack(taken.amount());
    }
}
