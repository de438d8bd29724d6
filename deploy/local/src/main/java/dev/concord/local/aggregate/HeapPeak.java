package dev.concord.local.aggregate;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** The most heap that was in use since this process began: the sum over pools of each one's peak, garbage included. */
final class HeapPeak {

    private HeapPeak() {}

    static long bytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
