package dev.concord.payout.payout;

import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.LedgerAccount;
import dev.concord.payout.ledger.Posting;
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
        var dueBefore = clock.instant().minus(settings.maxAge());
        for (var payee : payouts.payees(settings.minimum(), dueBefore, MOST_AT_ONCE)) {
            try {
                transaction.executeWithoutResult(_ -> planLocked(payee));
            } catch (RuntimeException stumbled) {
                LOG.error("tasker {} gets a payout later; the others now", payee.taskerId(), stumbled);
            }
        }
    }

    private void planLocked(Payouts.Payee payee) {
        var rewards = payouts.lockDue(payee.taskerId(), RewardPaid.MAX_SUBMISSIONS);
        if (rewards.isEmpty()) {
            payouts.refreshDues(payee.taskerId());
            return;
        }
        var amount = rewards.stream().map(PaidReward::amount).reduce(NearAmount.ZERO, NearAmount::plus);
        var payout = new Payout(new PayoutId(ids.next()), payee.taskerId(), payee.account(), amount);
        if (payouts.plan(payout, rewards)) {
            ledger.post(Posting.simple(
                    Posting.Reason.PAYOUT_PLANNED,
                    payout.id().toString(),
                    LedgerAccount.due(payout.taskerId()),
                    LedgerAccount.inFlight(payout.taskerId()),
                    amount));
        }
    }
}
