package dev.concord.payout.escrow;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.escrow.domain.Funding;
import dev.concord.payout.escrow.domain.FundingOutcome;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.LedgerAccount;
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

    public FundingOutcome fund(VendorId vendor, ProjectId project, Funding funding) {
        try {
            return transaction.execute(_ -> lockAndFund(vendor, project, funding));
        } catch (DuplicateKeyException usedMeanwhile) {
            // The project's lock keeps the same order out, so it was used for another project.
            return new FundingOutcome.IdTaken();
        }
    }

    private FundingOutcome lockAndFund(VendorId vendor, ProjectId project, Funding funding) {
        return escrows.lock(List.of(project))
                .find(project)
                .map(escrow -> fundLocked(vendor, escrow, funding))
                .orElseGet(FundingOutcome.NotKnownYet::new);
    }

    private FundingOutcome fundLocked(VendorId vendor, Escrow escrow, Funding funding) {
        var outcome = FundingOutcome.of(
                vendor,
                escrow,
                funding,
                fundings.find(funding.id()),
                () -> ledger.lockedBalance(LedgerAccount.available(vendor, escrow.asset())));
        if (outcome instanceof FundingOutcome.Funded(var funded, var posting)) {
            fundings.add(escrow.projectId(), funding);
            escrows.update(List.of(funded));
            ledger.post(posting);
            outbox.append(funded.event());
        }
        return outcome;
    }
}
