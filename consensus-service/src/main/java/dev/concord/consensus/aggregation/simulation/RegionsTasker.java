package dev.concord.consensus.aggregation.simulation;

/**
 * How a simulated tasker marks regions.
 *
 * @param hit the probability that an object is marked
 * @param falseAlarms expected marks per task where nothing is
 * @param jitter standard deviation of a boundary, relative to the object's size
 * @param rightClass the probability that an object's mark has its class
 */
public record RegionsTasker(double hit, double falseAlarms, double jitter, double rightClass) {

    public RegionsTasker {
        requireShare("hit", hit);
        requireShare("rightClass", rightClass);
        requireNotNegative("falseAlarms", falseAlarms);
        requireNotNegative("jitter", jitter);
    }

    private static void requireShare(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + ": " + value + " (expected: 0..1)");
        }
    }

    private static void requireNotNegative(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(field + ": " + value + " (expected: a number from 0)");
        }
    }
}
