package dev.concord.localnet.chain;

import java.util.TreeMap;

/** What waited behind each block that is not final yet, so that such a block can be undone. */
final class RecentQueues {

    private final TreeMap<Long, ReceiptQueue> queues = new TreeMap<>();

    void remember(long height, ReceiptQueue waiting, long finalHeight) {
        queues.headMap(finalHeight).clear();
        if (!waiting.isEmpty()) {
            queues.put(height, waiting.copy());
        }
    }

    /** What waited when the block of that height was the newest; forgets the ones above. */
    ReceiptQueue at(long height) {
        queues.tailMap(height, false).clear();
        var queue = queues.get(height);
        return queue == null ? new ReceiptQueue() : queue.copy();
    }
}
