package dev.concord.consensus.aggregation.calibration;

import java.util.Arrays;

/**
 * What a method that did not know the answer held of a task whose answer is known.
 *
 * @param probabilities one for each class; they sum to 1
 * @param known the place of the class that is right
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copied on the way in.
public record ClassForecast(double[] probabilities, int known) {

    private static final double ROUNDING = 1e-6;

    public ClassForecast {
        probabilities = probabilities.clone();
        var sum = Arrays.stream(probabilities).sum();
        if (!(Math.abs(sum - 1) < ROUNDING) || Arrays.stream(probabilities).anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException(
                    "probabilities: " + Arrays.toString(probabilities) + " (expected: not negative, sum 1)");
        }
        if (known < 0 || known >= probabilities.length) {
            throw new IllegalArgumentException(
                    "known: " + known + " (expected: 0.." + (probabilities.length - 1) + ")");
        }
    }
}
