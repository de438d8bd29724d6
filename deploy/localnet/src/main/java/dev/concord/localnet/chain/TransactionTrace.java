package dev.concord.localnet.chain;

import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.SignedTransaction;
import java.util.List;
import java.util.Optional;

/**
 * An included transaction and all that has come of it.
 *
 * @param receipts its receipts, those not executed yet too
 */
public record TransactionTrace(
        SignedTransaction transaction, Outcome conversion, List<TracedReceipt> receipts, WaitUntil reached) {

    public TransactionTrace {
        receipts = List.copyOf(receipts);
    }

    /** How the transaction ended: as its own receipt did; empty while that has not been executed. */
    public Optional<OutcomeStatus> status() {
        return receipts.getFirst().outcome().map(Outcome::status);
    }

    /** A receipt, and its outcome once it is executed. */
    public record TracedReceipt(Receipt receipt, Optional<Outcome> outcome) {

        boolean isExecutedBy(long height) {
            return outcome.filter(done -> done.height() <= height).isPresent();
        }
    }
}
