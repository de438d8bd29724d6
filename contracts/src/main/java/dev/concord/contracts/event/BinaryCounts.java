package dev.concord.contracts.event;

/**
 * Expected counts of one class that applies or not.
 *
 * @param hits it applied and was named
 * @param misses it applied and was not named
 * @param falseAlarms it did not apply and was named
 * @param rejections it did not apply and was not named
 */
public record BinaryCounts(double hits, double misses, double falseAlarms, double rejections) {

    public static final BinaryCounts NONE = new BinaryCounts(0, 0, 0, 0);
}
