package dev.concord.consensus.aggregation.scale;

/**
 * How far the mean of several labels may be off. Judges of the same thing err alike: were their errors independent, ten labels
 * would be far surer than ten labels are (Clemen and Winkler, "Limits for the precision and value of information from
 * dependent sources", 1985). How alike cannot be seen from the labels, so a usual correlation is assumed.
 */
public final class SharedError {

    private static final double CORRELATION = 0.2;

    private SharedError() {}

    /**
     * Returns the variance of the weighted mean, where a label of weight w has the variance 1/w and any two labels' errors
     * are correlated.
     *
     * @param weights above 0; those from the first place up to the end, at least one
     */
    public static double varianceOfMean(double[] weights, int first, int end) {
        var sum = 0.0;
        var roots = 0.0;
        for (var place = first; place < end; place++) {
            sum += weights[place];
            roots += Math.sqrt(weights[place]);
        }
        var shared = roots / sum;
        return (1 - CORRELATION) / sum + CORRELATION * shared * shared;
    }
}
