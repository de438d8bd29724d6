package dev.concord.payout.escrow;

import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.LedgerAccount;
import dev.concord.payout.ledger.Posting;
import org.springframework.stereotype.Service;

/** Gives the rest of an escrow back once all that was judged is booked. Called within the transaction that may complete it. */
@Service
public final class SettleEscrow {

    private final Ledger ledger;
    private final Outbox outbox;

    SettleEscrow(Ledger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Returns the escrow, settled if it may be; the caller has locked it and stores what is returned. */
    public Escrow settleIfDone(Escrow escrow) {
        if (!escrow.mayBeSettled()) {
            return escrow;
        }
        var rest = escrow.money().left();
        if (!rest.isZero()) {
            ledger.post(Posting.simple(
                    Posting.Reason.REFUND,
                    escrow.projectId().toString(),
                    LedgerAccount.escrow(escrow.projectId()),
                    LedgerAccount.available(escrow.vendorId()),
                    rest));
        }
        var settled = escrow.settle();
        outbox.append(settled.event());
        return settled;
    }
}
