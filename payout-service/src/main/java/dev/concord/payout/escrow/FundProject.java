package dev.concord.payout.escrow;

import dev.concord.contracts.id.ProjectId;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.escrow.domain.FundingOrder;
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
    private final Assets assets;

    FundProject(
            Escrows escrows,
            Fundings fundings,
            Ledger ledger,
            Outbox outbox,
            TransactionOperations transaction,
            Assets assets) {
        this.escrows = escrows;
        this.fundings = fundings;
        this.ledger = ledger;
        this.outbox = outbox;
        this.transaction = transaction;
        this.assets = assets;
    }

    public FundingOutcome fund(ProjectId project, FundingOrder order) {
        try {
            return transaction.execute(_ -> lockAndFund(project, order));
        } catch (DuplicateKeyException usedMeanwhile) {
            // The project's lock keeps the same order out, so it was used for another project.
            return new FundingOutcome.IdTaken();
        }
    }

    private FundingOutcome lockAndFund(ProjectId project, FundingOrder order) {
        return escrows.lock(List.of(project))
                .find(project)
                .map(escrow -> fundLocked(escrow, order))
                .orElseGet(FundingOutcome.NotKnownYet::new);
    }

    private FundingOutcome fundLocked(Escrow escrow, FundingOrder order) {
        var outcome = FundingOutcome.of(
                order,
                escrow,
                fundings.find(order.funding().id()),
                assets::isAllowed,
                () -> ledger.lockedBalance(LedgerAccount.available(order.vendor(), escrow.asset())));
        if (outcome instanceof FundingOutcome.Funded(var funded, var posting)) {
            fundings.add(escrow.projectId(), order.funding());
            escrows.update(List.of(funded));
            ledger.post(posting);
            outbox.append(funded.event());
        }
        return outcome;
    }
}
