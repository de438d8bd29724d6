package dev.concord.consensus.aggregation.calibration;

import java.util.Arrays;

/**
 * What a method that did not know the answer held of a task whose answer is known.
 *
 * @param probabilities one for each class; they sum to 1
 * @param truth how far each class is right; they sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copied on the way in.
public record ClassForecast(double[] probabilities, double[] truth) {

    private static final double ROUNDING = 1e-6;

    public ClassForecast {
        probabilities = shares("probabilities", probabilities);
        truth = shares("truth", truth);
        if (truth.length != probabilities.length) {
            throw new IllegalArgumentException(
                    "truth: %d classes (expected: %d)".formatted(truth.length, probabilities.length));
        }
    }

    /** Of classes one is right, at that place. */
    public static ClassForecast of(double[] probabilities, int known) {
        if (known < 0 || known >= probabilities.length) {
            throw new IllegalArgumentException(
                    "known: " + known + " (expected: 0.." + (probabilities.length - 1) + ")");
        }
        var truth = new double[probabilities.length];
        truth[known] = 1;
        return new ClassForecast(probabilities, truth);
    }

    /** Of a decision that may be right in part, the share that is expected to be right, and the one that is. */
    public static ClassForecast ofShare(double expected, double right) {
        return new ClassForecast(new double[] {expected, 1 - expected}, new double[] {right, 1 - right});
    }

    private static double[] shares(String name, double[] shares) {
        var sum = Arrays.stream(shares).sum();
        if (!(Math.abs(sum - 1) < ROUNDING) || Arrays.stream(shares).anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException(
                    "%s: %s (expected: not negative, sum 1)".formatted(name, Arrays.toString(shares)));
        }
        return shares.clone();
    }
}
