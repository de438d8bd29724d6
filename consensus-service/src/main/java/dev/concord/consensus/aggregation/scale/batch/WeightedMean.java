package dev.concord.consensus.aggregation.scale.batch;

/** The weighted mean of a stretch of an array. */
final class WeightedMean {

    private WeightedMean() {}

    /** Returns 0 if the stretch is empty. */
    static double of(double[] values, double[] weights, int first, int end) {
        var sum = 0.0;
        var weight = 0.0;
        for (var place = first; place < end; place++) {
            sum += weights[place] * values[place];
            weight += weights[place];
        }
        return weight > 0 ? sum / weight : 0;
    }
}
