package dev.concord.local.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times in milliseconds: half of them, and 99 of 100, are no longer than these; null if nothing was measured. */
public record Latency(@Nullable Long p50, @Nullable Long p99) {

    /** Reads off sorted times. */
    public static Latency ofSorted(List<Long> millis) {
        if (millis.isEmpty()) {
            return new Latency(null, null);
        }
        return new Latency(atShare(millis, 0.50), atShare(millis, 0.99));
    }

    /** The nearest rank: the smallest time that at least this share of all does not exceed. */
    private static Long atShare(List<Long> sorted, double share) {
        var rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
