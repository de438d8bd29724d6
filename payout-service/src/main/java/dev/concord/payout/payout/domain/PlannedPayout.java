package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.payout.domain.Payout.Purpose;
import dev.concord.payout.reward.domain.Reward;
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

    /** Takes all that the given rewards have left; there is at least one, and each has something. */
    public static PlannedPayout of(PayoutId id, Payee payee, List<Reward> due) {
        var taken = due.stream()
                .map(reward -> new PaidReward(reward.submissionId(), reward.projectId(), reward.unassigned()))
                .toList();
        var amount = taken.stream().map(PaidReward::amount).reduce(NearAmount.ZERO, NearAmount::plus);
        var payout = new Payout(id, new Purpose.Rewards(payee.taskerId()), payee.account(), payee.asset(), amount);
        return new PlannedPayout(
                payout,
                due.stream().map(reward -> reward.assign(reward.unassigned())).toList(),
                taken,
                payout.planned());
    }
}
