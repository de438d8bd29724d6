package dev.concord.payout.payout;

import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.PayoutPlan;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedOfDay;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers what a tasker is owed into one payout, once it is worth a transaction or old enough, as he wishes, within the day's limit. */
@Service
final class PlanPayouts {

    private static final Logger LOG = LoggerFactory.getLogger(PlanPayouts.class);
    private static final int MOST_AT_ONCE = 5_000;
    private static final int MOST_TOGETHER = 1_000;

    private final Payees payees;
    private final Payouts payouts;
    private final Ledger ledger;
    private final PayoutSettings settings;
    private final Assets assets;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;
    private final Steps steps;

    PlanPayouts(
            Payees payees,
            Payouts payouts,
            Ledger ledger,
            PayoutSettings settings,
            Assets assets,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids,
            Steps steps) {
        this.payees = payees;
        this.payouts = payouts;
        this.ledger = ledger;
        this.settings = settings;
        this.assets = assets;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
        this.steps = steps;
    }

    void plan() {
        assets.all().forEach(asset -> plan(asset, ruleOf(asset)));
    }

    private PayoutRule ruleOf(Asset asset) {
        return assets.token(asset)
                .map(token -> new PayoutRule(token.minimumPayout(), settings.maxAge()))
                .orElseGet(settings::rule);
    }

    private void plan(Asset asset, PayoutRule rule) {
        var now = clock.instant();
        var limit = settings.limit(asset);
        if (limit.isUsedUp(payees.planned(asset, now), rule.minimum())) {
            return;
        }
        var found = payees.find(asset, rule, limit, now, MOST_AT_ONCE).stream()
                .filter(payee -> rule.allows(payee.due(), payee.since(), payee.wish(), now))
                .toList();
        for (var from = 0; from < found.size(); from += MOST_TOGETHER) {
            var together = found.subList(from, Math.min(found.size(), from + MOST_TOGETHER));
            planTogether(together, asset, rule, limit);
        }
    }

    /** If it fails for all together, each is tried alone, so that none keeps the others back. */
    private void planTogether(List<Payee> together, Asset asset, PayoutRule rule, DailyLimit limit) {
        try {
            transaction.executeWithoutResult(_ -> planLocked(together, asset, rule, limit));
            steps.reached(Step.PLANNED);
        } catch (RuntimeException stumbled) {
            if (together.size() == 1) {
                LOG.error("tasker {} gets a payout later", together.getFirst().taskerId(), stumbled);
                return;
            }
            LOG.warn("{} payouts are planned one by one", together.size(), stumbled);
            together.forEach(payee -> planTogether(List.of(payee), asset, rule, limit));
        }
    }

    private void planLocked(List<Payee> together, Asset asset, PayoutRule rule, DailyLimit limit) {
        var taskers = together.stream().map(Payee::taskerId).toList();
        var due = payees.lockDue(taskers, asset, RewardPaid.MAX_SUBMISSIONS);
        var planned = limit.equals(DailyLimit.NONE)
                ? PlannedOfDay.NOTHING
                : payees.lockPlanned(due.keySet(), asset, clock.instant());
        var plan = PayoutPlan.of(together, due, limit, planned, rule.minimum(), () -> new PayoutId(ids.next()));
        if (!plan.isEmpty()) {
            payouts.add(plan);
            payouts.store(plan.rewards());
            ledger.post(plan.postings());
            steps.reached(Step.PLANNING);
        }
        payees.refreshDues(due.keySet());
    }
}
