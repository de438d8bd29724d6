package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.payout.domain.Payout.Purpose;
import dev.concord.payout.reward.domain.Reward;
import java.util.ArrayList;
import java.util.List;

/**
 * A payout that takes rewards.
 *
 * @param rewards as they are afterwards
 * @param taken what it takes of each
 */
public record PlannedPayout(Payout payout, List<Reward> rewards, List<PaidReward> taken, Posting posting) {

    public PlannedPayout {
        rewards = List.copyOf(rewards);
        taken = List.copyOf(taken);
    }

    /** Returns what rewards have left. */
    public static NearAmount left(List<Reward> due) {
        return due.stream().map(Reward::unassigned).reduce(NearAmount.ZERO, NearAmount::plus);
    }

    /** Takes all that the given rewards have left; there is at least one, and each has something. */
    public static PlannedPayout of(PayoutId id, Payee payee, List<Reward> due) {
        return of(id, payee, due, left(due));
    }

    /**
     * Takes so much, of one reward after the other, and of the last one perhaps a part: the rest stays due.
     *
     * @param amount above 0, at most what the rewards have left
     */
    public static PlannedPayout of(PayoutId id, Payee payee, List<Reward> due, NearAmount amount) {
        var taken = new ArrayList<PaidReward>();
        var rewards = new ArrayList<Reward>();
        var missing = amount;
        for (var reward : due) {
            if (missing.isZero()) {
                break;
            }
            var part = reward.unassigned().compareTo(missing) <= 0 ? reward.unassigned() : missing;
            taken.add(new PaidReward(reward.submissionId(), reward.projectId(), part));
            rewards.add(reward.assign(part));
            missing = missing.minus(part);
        }
        if (!missing.isZero()) {
            throw new IllegalArgumentException(
                    "payout: %s (expected: at most what is due, %s)".formatted(amount, left(due)));
        }
        var payout = new Payout(id, new Purpose.Rewards(payee.taskerId()), payee.account(), payee.asset(), amount);
        return new PlannedPayout(payout, rewards, taken, payout.planned());
    }
}
