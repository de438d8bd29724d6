package dev.concord.payout.suspense;

import dev.concord.near.rpc.BlockPoint;
import java.time.Instant;
import java.util.Optional;

/** How far was looked, in memory. */
final class MemoryWatchedBlocks implements WatchedBlocks {

    private Optional<BlockPoint> last = Optional.empty();

    @Override
    public Optional<BlockPoint> last() {
        return last;
    }

    @Override
    public Optional<BlockPoint> lock() {
        return last;
    }

    @Override
    public void begin(BlockPoint at) {
        last = last.or(() -> Optional.of(at));
    }

    @Override
    public boolean advance(BlockPoint from, BlockPoint to, Instant madeAt) {
        var isThere = last.equals(Optional.of(from));
        if (isThere) {
            last = Optional.of(to);
        }
        return isThere;
    }

    void set(Optional<BlockPoint> point) {
        last = point;
    }
}
