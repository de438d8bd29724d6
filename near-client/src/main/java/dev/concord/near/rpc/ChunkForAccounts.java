package dev.concord.near.rpc;

import dev.concord.near.key.CryptoHash;
import java.util.List;

/**
 * What a chunk holds for some accounts. The rest of the chunk is not read, so that what others do cannot make it unreadable.
 *
 * @param transactions that became receipts here
 * @param receipts that carry actions: on real nodes those that the chunk's shard sends out, so that one for an account may stand
 *     in any shard's chunk
 */
public record ChunkForAccounts(
        CryptoHash hash, long heightIncluded, List<TransactionView> transactions, List<ReceiptView> receipts) {

    public ChunkForAccounts {
        transactions = List.copyOf(transactions);
        receipts = List.copyOf(receipts);
    }
}
