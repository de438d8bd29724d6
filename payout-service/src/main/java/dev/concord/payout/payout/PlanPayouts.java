package dev.concord.payout.payout;

import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedPayout;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers what a tasker is owed into one payout, once it is worth a transaction or old enough, as he wishes, within the day's limit. */
@Service
final class PlanPayouts {

    private static final Logger LOG = LoggerFactory.getLogger(PlanPayouts.class);
    private static final int MOST_AT_ONCE = 200;

    private final Payouts payouts;
    private final Ledger ledger;
    private final PayoutSettings settings;
    private final Assets assets;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;
    private final Steps steps;

    PlanPayouts(
            Payouts payouts,
            Ledger ledger,
            PayoutSettings settings,
            Assets assets,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids,
            Steps steps) {
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
        var now = clock.instant();
        assets.all().forEach(asset -> plan(asset, ruleOf(asset), now));
    }

    private PayoutRule ruleOf(Asset asset) {
        return assets.token(asset)
                .map(token -> new PayoutRule(token.minimumPayout(), settings.maxAge()))
                .orElseGet(settings::rule);
    }

    private void plan(Asset asset, PayoutRule rule, Instant now) {
        var limit = settings.limit(asset);
        if (limit.isUsedUp(payouts.planned(asset, now), rule.minimum())) {
            return;
        }
        payouts.payees(asset, rule, limit, now, MOST_AT_ONCE).stream()
                .filter(payee -> rule.allows(payee.due(), payee.since(), payee.wish(), now))
                .forEach(payee -> planOne(payee, rule, limit));
    }

    private void planOne(Payee payee, PayoutRule rule, DailyLimit limit) {
        try {
            transaction.executeWithoutResult(_ -> planLocked(payee, rule, limit));
            steps.reached(Step.PLANNED);
        } catch (RuntimeException stumbled) {
            LOG.error("tasker {} gets a payout later; the others now", payee.taskerId(), stumbled);
        }
    }

    private void planLocked(Payee payee, PayoutRule rule, DailyLimit limit) {
        var due = payouts.lockDue(payee.taskerId(), payee.asset(), RewardPaid.MAX_SUBMISSIONS);
        if (due.isEmpty()) {
            payouts.refreshDues(payee.taskerId());
            return;
        }
        var amount = allowed(payee, PlannedPayout.left(due), rule, limit);
        if (amount.isZero()) {
            return;
        }
        var planned = PlannedPayout.of(new PayoutId(ids.next()), payee, due, amount);
        if (payouts.plan(planned, payee.taskerId())) {
            ledger.post(planned.posting());
            steps.reached(Step.PLANNING);
        }
    }

    private NearAmount allowed(Payee payee, NearAmount due, PayoutRule rule, DailyLimit limit) {
        if (limit.equals(DailyLimit.NONE)) {
            return due;
        }
        var planned = payouts.lockPlanned(payee.taskerId(), payee.asset(), clock.instant());
        return limit.allows(due, planned, rule.minimum());
    }
}
