package dev.concord.near.rpc;

import java.util.List;

/** A transaction with every receipt that has come of it so far: they tell what contracts have sent back. */
public record TracedTransaction(TransactionStatus status, List<ReceiptView> receipts) {

    public TracedTransaction {
        receipts = List.copyOf(receipts);
    }
}
