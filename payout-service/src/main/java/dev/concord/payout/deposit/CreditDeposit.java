package dev.concord.payout.deposit;

import dev.concord.contracts.id.VendorId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.deposit.domain.Deposit;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import dev.concord.payout.suspense.Arrivals;
import dev.concord.payout.suspense.domain.Arrival;
import dev.concord.payout.suspense.domain.KeptArrival;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import dev.concord.payout.suspense.domain.Suspense;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Books a deposit, once: the row of its arrival decides who was first, another claim or the watcher. */
@Service
final class CreditDeposit {

    private final Deposits deposits;
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Steps steps;

    CreditDeposit(Deposits deposits, Arrivals arrivals, Ledger ledger, TransactionOperations transaction, Steps steps) {
        this.deposits = deposits;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.transaction = transaction;
        this.steps = steps;
    }

    /** Returns the answer that a claim got before. */
    Optional<Claim> known(VendorId vendor, CryptoHash hash) {
        return deposits.find(hash)
                .map(deposit ->
                        deposit.vendor().equals(vendor) ? new Claim.Credited(deposit, true) : new Claim.Taken());
    }

    Claim credit(Deposit deposit, Arrival arrival) {
        var claim = transaction.execute(_ -> lockAndCredit(deposit, arrival));
        if (claim instanceof Claim.Credited) {
            steps.reached(Step.CREDITED);
        }
        return claim;
    }

    /** Locks the arrival, which may lie in suspense already, then balances. */
    private Claim lockAndCredit(Deposit deposit, Arrival arrival) {
        var locked = arrivals.lock(arrival);
        return switch (locked.standing()) {
            case Standing.Open _ -> credit(deposit, locked, arrival.hash(), deposit.posting(arrival.hash()));
            case Standing.Suspended _ ->
                credit(deposit, locked, arrival.hash(), Suspense.claimed(arrival, deposit.vendor()));
            case Standing.Credited _ -> known(deposit.vendor(), arrival.hash()).orElseGet(Claim.Taken::new);
            case Standing.Assigned _ -> new Claim.Taken();
            case Standing.Refunded _ ->
                new Claim.NoDeposit("transaction: refunded to its sender (expected: money that is here)");
        };
    }

    private Claim credit(Deposit deposit, KeptArrival locked, CryptoHash hash, Posting posting) {
        arrivals.credit(locked);
        if (!deposits.add(hash, deposit)) {
            return known(deposit.vendor(), hash).orElseThrow();
        }
        ledger.post(posting);
        steps.reached(Step.CREDITING);
        return new Claim.Credited(deposit, false);
    }
}
