package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import java.time.Instant;
import java.util.List;

/** A block's header, and which chunks it holds. */
public record BlockView(
        BlockPoint point, CryptoHash previousHash, Instant time, NearAmount gasPrice, List<ChunkPoint> chunks) {

    public BlockView {
        chunks = List.copyOf(chunks);
    }

    public long height() {
        return point.height();
    }

    public CryptoHash hash() {
        return point.hash();
    }

    /**
     * One shard's chunk as the block names it.
     *
     * @param heightIncluded the block that brought it; below this block's height the shard has no new chunk here
     */
    public record ChunkPoint(CryptoHash hash, long shardId, long heightIncluded) {}
}
