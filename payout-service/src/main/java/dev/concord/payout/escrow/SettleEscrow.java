package dev.concord.payout.escrow;

import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.LedgerAccount;
import dev.concord.payout.ledger.Posting;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gives the rest of an escrow back once all that was judged is booked. Called within the transaction that may complete it. */
@Service
public final class SettleEscrow {

    private final Outbox outbox;

    SettleEscrow(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * What is to be stored and posted, by one post with all that the caller posts: balances are locked in order within it.
     *
     * @param postings the refund, if there is a rest
     */
    public record Settled(Escrow escrow, List<Posting> postings) {

        public Settled {
            postings = List.copyOf(postings);
        }
    }

    /** Returns the escrow, settled if it may be; the caller has locked it and stores and posts what is returned. */
    public Settled settleIfDone(Escrow escrow) {
        if (!escrow.mayBeSettled()) {
            return new Settled(escrow, List.of());
        }
        var settled = escrow.settle();
        outbox.append(settled.event());
        return new Settled(settled, refund(escrow));
    }

    private static List<Posting> refund(Escrow escrow) {
        var rest = escrow.money().left();
        return rest.isZero()
                ? List.of()
                : List.of(Posting.simple(
                        Posting.Reason.REFUND,
                        escrow.projectId().toString(),
                        LedgerAccount.escrow(escrow.projectId()),
                        LedgerAccount.available(escrow.vendorId()),
                        rest));
    }
}
