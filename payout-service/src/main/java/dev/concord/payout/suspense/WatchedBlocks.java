package dev.concord.payout.suspense;

import dev.concord.near.rpc.BlockPoint;
import java.time.Instant;
import java.util.Optional;

/** How far final blocks were looked through. */
interface WatchedBlocks {

    Optional<BlockPoint> last();

    /** Locks the last block, within a transaction, so that the watch stays there until its end. */
    Optional<BlockPoint> lock();

    /** Notes the block at which the watch begins; nothing if it has begun. */
    void begin(BlockPoint at);

    /**
     * Goes on from one block to another; false if somebody else has gone on meanwhile.
     *
     * @param madeAt when the other was made
     */
    boolean advance(BlockPoint from, BlockPoint to, Instant madeAt);
}
