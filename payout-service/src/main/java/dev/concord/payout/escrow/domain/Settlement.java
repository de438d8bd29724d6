package dev.concord.payout.escrow.domain;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.util.List;

/**
 * Gives the rest of an escrow back once all that was judged is booked. What is posted goes into one post with all that the caller
 * posts: balances are locked in order within it.
 *
 * @param postings the refund, if there is a rest
 * @param events what others are told, if it is settled now
 */
public record Settlement(Escrow escrow, List<Posting> postings, List<ProjectFunded> events) {

    public Settlement {
        postings = List.copyOf(postings);
        events = List.copyOf(events);
    }

    /** Returns the escrow, settled if it may be. */
    public static Settlement ifDone(Escrow escrow) {
        if (!escrow.mayBeSettled()) {
            return new Settlement(escrow, List.of(), List.of());
        }
        var settled = escrow.settle();
        return new Settlement(settled, refund(escrow), List.of(settled.event()));
    }

    private static List<Posting> refund(Escrow escrow) {
        var rest = escrow.money().left();
        return rest.isZero()
                ? List.of()
                : List.of(Posting.simple(
                        Posting.Reason.REFUND,
                        escrow.projectId().toString(),
                        LedgerAccount.escrow(escrow.projectId(), escrow.asset()),
                        LedgerAccount.available(escrow.vendorId(), escrow.asset()),
                        rest));
    }
}
