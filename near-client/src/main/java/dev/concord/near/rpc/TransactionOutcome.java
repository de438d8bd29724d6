package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import java.util.List;
import java.util.stream.Stream;

/** An included transaction with everything that has come of it so far. */
public record TransactionOutcome(
        TransactionView transaction,
        ExecutionStatus status,
        ExecutionOutcome conversion,
        List<ExecutionOutcome> receipts) {

    public TransactionOutcome {
        receipts = List.copyOf(receipts);
    }

    /** The block that includes the transaction. */
    public CryptoHash blockHash() {
        return conversion.blockHash();
    }

    public boolean succeeded() {
        return status instanceof ExecutionStatus.Succeeded;
    }

    /**
     * Returns what came of the receipt by which it reached its receiver. What the transaction does to its receiver is done then, which
     * is later than it was included. The including of it stands in where the node shows no such receipt.
     */
    public ExecutionOutcome atReceiver() {
        return receipts.stream()
                .filter(receipt ->
                        receipt.executorId().equals(transaction.receiverId().value()))
                .findFirst()
                .orElse(conversion);
    }

    /** All fees that the transaction has cost its signer; complete once it is FINAL. */
    public NearAmount tokensBurnt() {
        return Stream.concat(Stream.of(conversion), receipts.stream())
                .map(ExecutionOutcome::tokensBurnt)
                .reduce(NearAmount.ZERO, NearAmount::plus);
    }
}
