package dev.concord.local.report;

import org.jspecify.annotations.Nullable;

/**
 * How near the agreed labels are to the known answers; null where a measure does not apply.
 *
 * @param accuracy the share of answered tasks that are right
 * @param macroF1 the mean over classes of F1, the harmonic mean of precision and recall
 * @param f1 the F1 of class "1" of two
 * @param mae the mean absolute error of numbers
 * @param rmse the root of the mean squared error of numbers
 */
public record Measures(
        @Nullable Double accuracy,
        @Nullable Double macroF1,
        @Nullable Double f1,
        @Nullable Double mae,
        @Nullable Double rmse) {

    /** There are no known answers to compare with. */
    public static final Measures NONE = new Measures(null, null, null, null, null);
}
