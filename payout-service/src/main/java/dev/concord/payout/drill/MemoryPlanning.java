package dev.concord.payout.drill;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.PayoutPlan;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedOfDay;
import dev.concord.payout.preference.domain.Preferences;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Planning in memory: who is owed something gets a payout if rule, wish and limit allow it. */
final class MemoryPlanning {

    final Map<Asset, DailyLimit> limits = new HashMap<>();
    final Map<TaskerId, Preferences> preferences = new HashMap<>();
    private final PayoutRule rule;
    private final MemoryLedger ledger;
    private final MemoryPayouts payouts;

    MemoryPlanning(PayoutRule rule, MemoryLedger ledger, MemoryPayouts payouts) {
        this.rule = rule;
        this.ledger = ledger;
        this.payouts = payouts;
    }

    void plan(Instant now) {
        for (var owed : Map.copyOf(ledger.balances()).entrySet()) {
            if (owed.getKey().kind() == AccountKind.DUE && owed.getValue().signum() > 0) {
                plan(new TaskerId(owed.getKey().owner()), owed.getKey().asset(), new NearAmount(owed.getValue()), now);
            }
        }
    }

    private void plan(TaskerId tasker, Asset asset, NearAmount due, Instant now) {
        var account = payouts.accounts.get(tasker);
        if (account == null
                || payouts.held.contains(account)
                || payouts.heldTaskers.contains(tasker)
                || payouts.hasOpen(tasker, asset)) {
            return;
        }
        var wish = preferences.getOrDefault(tasker, Preferences.NONE).in(asset);
        var payee = new Payee(tasker, account, asset, due, payouts.since(tasker), wish);
        if (rule.allows(due, payee.since(), wish, now)) {
            plan(payee, now);
        }
    }

    private void plan(Payee payee, Instant now) {
        var plan = PayoutPlan.of(
                List.of(payee),
                Map.of(payee.taskerId(), payouts.due(payee.taskerId(), payee.asset())),
                limits.getOrDefault(payee.asset(), DailyLimit.NONE),
                plannedToday(payee.asset(), now),
                rule.minimum(),
                payouts::nextId);
        ledger.post(plan.postings());
        plan.payouts().forEach(planned -> payouts.plan(planned, now));
    }

    private PlannedOfDay plannedToday(Asset asset, Instant now) {
        var today = payouts.planned(asset, now);
        return new PlannedOfDay(today, today.values().stream().reduce(NearAmount.ZERO, NearAmount::plus));
    }
}
