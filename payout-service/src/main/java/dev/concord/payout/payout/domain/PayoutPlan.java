package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.reward.domain.Reward;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Payouts that are planned together: one at most for each payee, and the day's limit holds for all of them. */
public record PayoutPlan(List<PlannedPayout> payouts) {

    public PayoutPlan {
        payouts = List.copyOf(payouts);
    }

    /**
     * Plans for one payee after the other; who comes later finds less of the day left.
     *
     * @param due what each may be paid for; who is missing gets nothing
     * @param minimum what is worth a transaction
     * @param ids of new payouts
     */
    public static PayoutPlan of(
            List<Payee> payees,
            Map<TaskerId, List<Reward>> due,
            DailyLimit limit,
            PlannedOfDay planned,
            NearAmount minimum,
            Supplier<PayoutId> ids) {
        var payouts = new ArrayList<PlannedPayout>();
        var total = NearAmount.ZERO;
        for (var payee : payees) {
            var rewards = due.getOrDefault(payee.taskerId(), List.of());
            var amount = limit.allows(PlannedPayout.left(rewards), planned.of(payee.taskerId(), total), minimum);
            if (!amount.isZero()) {
                payouts.add(PlannedPayout.of(ids.get(), payee, rewards, amount));
                total = total.plus(amount);
            }
        }
        return new PayoutPlan(payouts);
    }

    public boolean isEmpty() {
        return payouts.isEmpty();
    }

    /** Returns the rewards as they are afterwards. */
    public List<Reward> rewards() {
        return payouts.stream().flatMap(each -> each.rewards().stream()).toList();
    }

    public List<Posting> postings() {
        return payouts.stream().map(PlannedPayout::posting).toList();
    }
}
