package dev.concord.payout.payout;

import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.PlannedPayout;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers what a tasker is owed into one payout, once it is worth a transaction or old enough. */
@Service
final class PlanPayouts {

    private static final Logger LOG = LoggerFactory.getLogger(PlanPayouts.class);
    private static final int MOST_AT_ONCE = 200;

    private final Payouts payouts;
    private final Ledger ledger;
    private final PayoutSettings settings;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    PlanPayouts(
            Payouts payouts,
            Ledger ledger,
            PayoutSettings settings,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids) {
        this.payouts = payouts;
        this.ledger = ledger;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    void plan() {
        var now = clock.instant();
        payouts.payees(Asset.NEAR, settings.rule(), now, MOST_AT_ONCE).stream()
                .filter(payee -> settings.rule().allows(payee.due(), payee.since(), now))
                .forEach(this::planOne);
    }

    private void planOne(Payee payee) {
        try {
            transaction.executeWithoutResult(_ -> planLocked(payee));
        } catch (RuntimeException stumbled) {
            LOG.error("tasker {} gets a payout later; the others now", payee.taskerId(), stumbled);
        }
    }

    private void planLocked(Payee payee) {
        var due = payouts.lockDue(payee.taskerId(), payee.asset(), RewardPaid.MAX_SUBMISSIONS);
        if (due.isEmpty()) {
            payouts.refreshDues(payee.taskerId());
            return;
        }
        var planned = PlannedPayout.of(new PayoutId(ids.next()), payee, due);
        if (payouts.plan(planned, payee.taskerId())) {
            ledger.post(planned.posting());
        }
    }
}
