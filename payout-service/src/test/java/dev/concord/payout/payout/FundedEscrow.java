package dev.concord.payout.payout;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.RunningPayoutService;
import dev.concord.payout.Samples;
import dev.concord.payout.escrow.Escrows;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** A project with money, without the vendor and the chain that it comes from. */
final class FundedEscrow {

    private FundedEscrow() {}

    /** Its money comes out of the platform's equity, which may fall below zero. */
    static ProjectId with(Asset asset, NearAmount amount, RunningPayoutService service) {
        var escrow = Escrow.open(Samples.project(), Samples.vendor(), asset);
        service.bean(Escrows.class).add(escrow);
        service.bean(TransactionOperations.class).executeWithoutResult(_ -> {
            service.bean(Escrows.class).update(List.of(escrow.fund(amount)));
            service.bean(Ledger.class)
                    .post(Posting.simple(
                            Posting.Reason.FUNDING,
                            "of " + escrow.projectId().value(),
                            LedgerAccount.ofPlatform(AccountKind.EQUITY, asset),
                            LedgerAccount.escrow(escrow.projectId(), asset),
                            amount));
        });
        return escrow.projectId();
    }
}
