package dev.concord.payout.payout;

import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.RecalledPayout;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Calls payouts back that are not to go out any more, as long as nothing was signed that may happen. */
@Service
final class RecallPayouts {

    private static final Logger LOG = LoggerFactory.getLogger(RecallPayouts.class);
    private static final int MOST_AT_ONCE = 200;

    private final Payouts payouts;
    private final Payees payees;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    RecallPayouts(Payouts payouts, Payees payees, Ledger ledger, TransactionOperations transaction) {
        this.payouts = payouts;
        this.payees = payees;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    void recall() {
        payouts.recallable(MOST_AT_ONCE).forEach(this::recallOne);
    }

    private void recallOne(Payout payout) {
        try {
            transaction.executeWithoutResult(_ -> recallLocked(payout));
        } catch (RuntimeException stumbled) {
            LOG.error("payout {} is called back later", payout.id(), stumbled);
        }
    }

    private void recallLocked(Payout payout) {
        if (!payouts.lockUnsigned(payout.id())) {
            return;
        }
        var taken = payouts.rewards(List.of(payout.id())).getOrDefault(payout.id(), List.of());
        var recalled = RecalledPayout.of(payout, taken, payouts.lockRecalled(payout, taken));
        payouts.store(recalled.rewards());
        ledger.post(recalled.posting());
        payout.tasker().ifPresent(tasker -> payees.refreshDues(List.of(tasker)));
        LOG.info("payout {} is called back", payout.id());
    }
}
