package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import java.util.List;

/**
 * A block with its one chunk.
 *
 * @param chunkHeight the block that brought the chunk: a lower one where the shard missed its turn
 * @param transactions what became receipts here
 * @param receipts what was executed here
 */
public record Block(
        long height,
        CryptoHash hash,
        long chunkHeight,
        CryptoHash chunkHash,
        CryptoHash previousHash,
        long epochNanos,
        NearAmount supply,
        List<CryptoHash> transactions,
        List<CryptoHash> receipts,
        long gasUsed,
        NearAmount burnt) {

    public Block {
        transactions = List.copyOf(transactions);
        receipts = List.copyOf(receipts);
    }
}
