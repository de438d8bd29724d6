package dev.concord.consensus.aggregation.scale.batch;

import java.util.Arrays;

/** Quantiles of sorted values, in between by the straight line (Hyndman and Fan 1996, type 7). */
final class Quantiles {

    private Quantiles() {}

    /** Returns 0 if there are no values. */
    static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        var place = share * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double median(double[] values, int first, int end) {
        var sorted = Arrays.copyOfRange(values, first, end);
        Arrays.sort(sorted);
        return of(sorted, 0.5);
    }
}
