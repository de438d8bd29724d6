package dev.concord.payout.escrow;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.LedgerAccount;
import dev.concord.payout.ledger.Posting;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Moves a vendor's money into a project's escrow. The same id again gets the first answer. */
@Service
public final class FundProject {

    private final Escrows escrows;
    private final Fundings fundings;
    private final Ledger ledger;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    FundProject(Escrows escrows, Fundings fundings, Ledger ledger, Outbox outbox, TransactionOperations transaction) {
        this.escrows = escrows;
        this.fundings = fundings;
        this.ledger = ledger;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** What became of a funding. */
    public sealed interface Outcome {

        record Funded(Escrow escrow, boolean repeated) implements Outcome {}

        /** No event has told of such a project so far. */
        record NotKnownYet() implements Outcome {}

        /** It is another vendor's. */
        record NotOwned() implements Outcome {}

        record Settled() implements Outcome {}

        record NotEnough(NearAmount available) implements Outcome {}

        /** The id was used for another project or amount. */
        record IdTaken() implements Outcome {}
    }

    public Outcome fund(VendorId vendor, ProjectId project, Funding funding) {
        try {
            return transaction.execute(_ -> lockAndFund(vendor, project, funding));
        } catch (DuplicateKeyException usedMeanwhile) {
            // The project's lock keeps the same order out, so it was used for another project.
            return new Outcome.IdTaken();
        }
    }

    private Outcome lockAndFund(VendorId vendor, ProjectId project, Funding funding) {
        return escrows.lock(List.of(project))
                .find(project)
                .map(escrow -> fundLocked(vendor, escrow, funding))
                .orElseGet(Outcome.NotKnownYet::new);
    }

    private Outcome fundLocked(VendorId vendor, Escrow escrow, Funding funding) {
        if (!escrow.vendorId().equals(vendor)) {
            return new Outcome.NotOwned();
        }
        var known = fundings.find(funding.id());
        if (known.isPresent()) {
            return known.get().equals(new Fundings.Known(escrow.projectId(), funding))
                    ? new Outcome.Funded(escrow, true)
                    : new Outcome.IdTaken();
        }
        if (escrow.settled()) {
            return new Outcome.Settled();
        }
        var available = ledger.lockedBalance(LedgerAccount.available(vendor));
        return funding.amount().compareTo(available) > 0
                ? new Outcome.NotEnough(available)
                : new Outcome.Funded(book(escrow, funding), false);
    }

    private Escrow book(Escrow escrow, Funding funding) {
        var funded = escrow.fund(funding.amount());
        fundings.add(escrow.projectId(), funding);
        escrows.update(List.of(funded));
        ledger.post(Posting.simple(
                Posting.Reason.FUNDING,
                funding.id().toString(),
                LedgerAccount.available(escrow.vendorId()),
                LedgerAccount.escrow(escrow.projectId()),
                funding.amount()));
        outbox.append(funded.event());
        return funded;
    }
}
