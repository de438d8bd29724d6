package dev.concord.consensus.aggregation.statistics;

/** How surprising it is that something happened so often. */
public final class Binomial {

    private static final double NEGLIGIBLE = 1e-17;

    private Binomial() {}

    /**
     * Returns the logarithm to base 10 of the probability of at least so many successes. It is summed by logarithms, so that
     * no amount of surprise underflows. Not more than the expected number is no surprise: 0.
     *
     * @param probability of one success
     */
    public static double log10AtLeast(long successes, long trials, double probability) {
        if (successes < 0 || successes > trials || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("successes: %s of %s, probability: %s (expected: 0..trials, 0..1)"
                    .formatted(successes, trials, probability));
        }
        if (successes <= trials * probability) {
            return 0;
        }
        if (probability == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        var odds = probability / (1 - probability);
        var term = 1.0;
        var sum = 1.0;
        for (var count = successes; count < trials && term > NEGLIGIBLE * sum; count++) {
            term *= odds * (trials - count) / (count + 1);
            sum += term;
        }
        return Math.min(0, (logOf(successes, trials, probability) + Math.log(sum)) / Math.log(10));
    }

    private static double logOf(long successes, long trials, double probability) {
        return Gamma.log(trials + 1.0)
                - Gamma.log(successes + 1.0)
                - Gamma.log(trials - successes + 1.0)
                + successes * Math.log(probability)
                + (trials - successes) * Math.log1p(-probability);
    }
}
