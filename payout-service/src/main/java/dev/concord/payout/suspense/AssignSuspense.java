package dev.concord.payout.suspense;

import dev.concord.near.key.CryptoHash;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.account.Owner;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import dev.concord.payout.suspense.domain.Assignee;
import dev.concord.payout.suspense.domain.KeptArrival;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import dev.concord.payout.suspense.domain.Suspense;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives money in suspense to whom the operator names, once. */
@Service
public final class AssignSuspense {

    private final Arrivals arrivals;
    private final Accounts accounts;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Steps steps;

    AssignSuspense(
            Arrivals arrivals, Accounts accounts, Ledger ledger, TransactionOperations transaction, Steps steps) {
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.ledger = ledger;
        this.transaction = transaction;
        this.steps = steps;
    }

    public Assigning assign(CryptoHash hash, Assignee assignee, String reason) {
        if (assignee instanceof Assignee.Vendor(var vendor)
                && accounts.of(new Owner.OfVendor(vendor)).isEmpty()) {
            return new Assigning.UnknownVendor();
        }
        var assigning = transaction.execute(_ -> arrivals.lock(hash)
                .map(locked -> assign(locked, assignee, reason))
                .orElseGet(Assigning.NotInSuspense::new));
        if (assigning instanceof Assigning.Assigned) {
            steps.reached(Step.ASSIGNED);
        }
        return assigning;
    }

    private Assigning assign(KeptArrival locked, Assignee assignee, String reason) {
        return switch (locked.standing()) {
            case Standing.Suspended _ -> {
                arrivals.assign(locked, assignee, reason);
                ledger.post(Suspense.assigned(locked.arrival(), assignee));
                steps.reached(Step.ASSIGNING);
                yield new Assigning.Assigned(locked, false);
            }
            case Standing.Assigned before ->
                before.equals(new Standing.Assigned(assignee, reason))
                        ? new Assigning.Assigned(locked, true)
                        : new Assigning.AssignedOtherwise();
            case Standing.Refunded _ -> new Assigning.RefundedAlready();
            case Standing.Open _, Standing.Credited _ -> new Assigning.NotInSuspense();
        };
    }
}
