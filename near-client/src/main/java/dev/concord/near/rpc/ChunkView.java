package dev.concord.near.rpc;

import dev.concord.near.key.CryptoHash;
import java.util.List;

/** One shard's part of a block: the transactions that became receipts there. */
public record ChunkView(CryptoHash hash, long shardId, long heightIncluded, List<TransactionView> transactions) {

    public ChunkView {
        transactions = List.copyOf(transactions);
    }
}
