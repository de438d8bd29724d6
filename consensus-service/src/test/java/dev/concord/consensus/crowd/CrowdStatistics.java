package dev.concord.consensus.crowd;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What is measured on a whole crowd. */
final class CrowdStatistics {

    private static final int BINS = 15;

    private CrowdStatistics() {}

    /** Returns the expected calibration error: how far confidence lies from what came true, in fifteen bins of equal mass. */
    static double calibrationError(double[] confidence, double[] cameTrue) {
        var order = order(confidence);
        var error = 0.0;
        for (var bin = 0; bin < BINS; bin++) {
            var difference = 0.0;
            for (var rank = bin * order.length / BINS; rank < (bin + 1) * order.length / BINS; rank++) {
                difference += confidence[order[rank]] - cameTrue[order[rank]];
            }
            error += Math.abs(difference);
        }
        return error / order.length;
    }

    /** Returns Spearman's correlation of ranks; equal values share theirs. */
    static double rankCorrelation(double[] one, double[] other) {
        return correlation(ranks(one), ranks(other));
    }

    private static double[] ranks(double[] values) {
        var order = order(values);
        var ranks = new double[values.length];
        for (var from = 0; from < order.length; ) {
            var to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (var rank = from; rank < to; rank++) {
                ranks[order[rank]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double correlation(double[] one, double[] other) {
        var meanOfOne = Arrays.stream(one).average().orElseThrow();
        var meanOfOther = Arrays.stream(other).average().orElseThrow();
        var together = 0.0;
        var ofOne = 0.0;
        var ofOther = 0.0;
        for (var place = 0; place < one.length; place++) {
            together += (one[place] - meanOfOne) * (other[place] - meanOfOther);
            ofOne += (one[place] - meanOfOne) * (one[place] - meanOfOne);
            ofOther += (other[place] - meanOfOther) * (other[place] - meanOfOther);
        }
        return together / Math.sqrt(ofOne * ofOther);
    }

    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> values[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
