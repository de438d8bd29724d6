package dev.concord.consensus.aggregation.choice.batch;

/** How much an answer counted, where its likelihood under each class is known. */
final class LikelihoodWeight {

    /** What is believed of an unknown tasker: this often right, else any other class alike. */
    static final double START_DIAGONAL = 0.7;

    private LikelihoodWeight() {}

    /** Returns how far a label speaks for its class against the next best, in units of what an unknown tasker's label says. */
    static double of(double[] logLikelihood, int given) {
        var other = Double.NEGATIVE_INFINITY;
        for (var truth = 0; truth < logLikelihood.length; truth++) {
            if (truth != given) {
                other = Math.max(other, logLikelihood[truth]);
            }
        }
        var newcomer = Math.log(START_DIAGONAL / ((1 - START_DIAGONAL) / (logLikelihood.length - 1)));
        return Math.max(0, logLikelihood[given] - other) / newcomer;
    }
}
