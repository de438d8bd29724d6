package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How the confidence of a project's decisions is corrected.
 *
 * @param calibration by control tasks, or not at all
 * @param controlTasks how many it was fitted to
 * @param beta the power that probabilities are raised to before they are made to sum to 1 again: one over the temperature,
 *     below 1 where the method was too sure. Absent where it is not corrected so
 * @param intervalFactor how many of the method's standard deviations hold the true number four times in five, 1.28 where the
 *     method was right. Absent where it is not corrected so
 */
public record ConfidenceCorrection(
        Calibration calibration,
        int controlTasks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double beta,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double intervalFactor) {

    public ConfidenceCorrection {
        requireAboveZero("beta", beta);
        requireAboveZero("intervalFactor", intervalFactor);
    }

    private static void requireAboveZero(String field, @Nullable Double value) {
        if (value != null && !(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(field + ": " + value + " (expected: above 0)");
        }
    }
}
