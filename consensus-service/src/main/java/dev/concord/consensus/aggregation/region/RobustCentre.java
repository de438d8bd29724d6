package dev.concord.consensus.aggregation.region;

import java.util.Arrays;

/** Where weighted values have their middle. Only values of positive weight count, and there is at least one. */
public final class RobustCentre {

    /** Standard deviations from the middle at which a value begins to lose weight. */
    private static final double FAR = 2;

    private static final int ITERATIONS = 5;

    private RobustCentre() {}

    /**
     * The mean, weighted by precision, in which values that lie too far out weigh less (Huber, 1964). Two values cannot tell
     * which of them is far.
     *
     * @param precisions inverse variances
     */
    public static double mean(double[] values, double[] precisions) {
        var mean = weightedMean(values, precisions);
        if (Arrays.stream(precisions).filter(precision -> precision > 0).count() < 3) {
            return mean;
        }
        var middle = median(values, precisions);
        for (var iteration = 0; iteration < ITERATIONS; iteration++) {
            var weights = new double[values.length];
            for (var place = 0; place < values.length; place++) {
                var distance = Math.abs(values[place] - middle) * Math.sqrt(precisions[place]);
                weights[place] = precisions[place] * FAR / Math.max(distance, FAR);
            }
            middle = weightedMean(values, weights);
        }
        return middle;
    }

    /**
     * The median: between the two values on whose either side half of the weight lies, each value's own weight being spread
     * evenly around it. So it moves steadily from one value to the next as weights change.
     */
    public static double median(double[] values, double[] weights) {
        var order = ascending(values, weights);
        var half = Arrays.stream(weights).sum() / 2;
        var below = 0.0;
        for (var rank = 0; rank < order.length; rank++) {
            var weight = weights[order[rank]];
            var centre = below + weight / 2;
            if (centre >= half) {
                return rank == 0 ? values[order[0]] : between(values, weights, order, rank, (centre - half));
            }
            below += weight;
        }
        return values[order[order.length - 1]];
    }

    /** The least value at or below which half of the weight lies: one of the values themselves. */
    public static double lowerMedian(double[] values, double[] weights) {
        var order = ascending(values, weights);
        var half = Arrays.stream(weights).sum() / 2;
        var below = 0.0;
        for (var place : order) {
            below += weights[place];
            if (below >= half * (1 - 1e-12)) {
                return values[place];
            }
        }
        return values[order[order.length - 1]];
    }

    private static double between(double[] values, double[] weights, int[] order, int rank, double beyond) {
        var lower = order[rank - 1];
        var upper = order[rank];
        var gap = (weights[lower] + weights[upper]) / 2;
        return values[upper] - (values[upper] - values[lower]) * (beyond / gap);
    }

    /** Sorts the places by insertion: there are few, and a decision sorts them many times. */
    private static int[] ascending(double[] values, double[] weights) {
        var order = new int[values.length];
        var count = 0;
        for (var place = 0; place < values.length; place++) {
            if (weights[place] > 0) {
                var at = count++;
                for (; at > 0 && values[order[at - 1]] > values[place]; at--) {
                    order[at] = order[at - 1];
                }
                order[at] = place;
            }
        }
        return Arrays.copyOf(order, count);
    }

    /** The mean, weighted; values of no weight do not count. Of equal values it is that value, without any rounding. */
    public static double weightedMean(double[] values, double[] weights) {
        var from = values[heaviest(weights)];
        var sum = 0.0;
        var weight = 0.0;
        for (var place = 0; place < values.length; place++) {
            sum += weights[place] * (values[place] - from);
            weight += weights[place];
        }
        return from + sum / weight;
    }

    /** Returns the place of the greatest weight, the first of equals. */
    public static int heaviest(double[] weights) {
        var heaviest = 0;
        for (var place = 1; place < weights.length; place++) {
            if (weights[place] > weights[heaviest]) {
                heaviest = place;
            }
        }
        return heaviest;
    }
}
