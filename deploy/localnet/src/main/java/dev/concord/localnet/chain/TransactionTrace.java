package dev.concord.localnet.chain;

import dev.concord.near.key.CryptoHash;
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

    /** How the transaction ended: as its own receipt did, or the one that this left the result to; empty until then. */
    public Optional<OutcomeStatus> status() {
        var status = Optional.of(conversion.status());
        for (var i = 0; i <= receipts.size(); i++) {
            if (status.isEmpty() || !(status.get() instanceof OutcomeStatus.Forwarded(var next))) {
                break;
            }
            status = statusOf(next);
        }
        return status;
    }

    private Optional<OutcomeStatus> statusOf(CryptoHash receiptId) {
        return receipts.stream()
                .filter(traced -> traced.receipt().id().equals(receiptId))
                .flatMap(traced -> traced.outcome().stream())
                .map(Outcome::status)
                .findFirst();
    }

    /** A receipt, and its outcome once it is executed. */
    public record TracedReceipt(Receipt receipt, Optional<Outcome> outcome) {

        boolean isExecutedBy(long height) {
            return outcome.filter(done -> done.height() <= height).isPresent();
        }
    }
}
