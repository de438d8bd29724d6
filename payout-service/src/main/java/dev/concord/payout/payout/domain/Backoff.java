package dev.concord.payout.payout.domain;

import java.time.Duration;

/**
 * How long to rest after failures in a row: each time twice as long.
 *
 * @param first after the first one
 * @param longest never longer
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "rest: %s to %s (expected: above 0, and no less)".formatted(first, longest));
        }
    }

    public Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
