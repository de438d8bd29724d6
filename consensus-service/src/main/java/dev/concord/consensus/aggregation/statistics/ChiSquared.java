package dev.concord.consensus.aggregation.statistics;

/** The distribution of a sum of squared errors: how far a variance from few labels may be off. */
public final class ChiSquared {

    private static final int HALVINGS = 200;

    private ChiSquared() {}

    /** Returns the logarithm to base 10 of the probability of a value above the bound. */
    public static double log10Above(double bound, double degrees) {
        return Gamma.logShareAbove(degrees / 2, bound / 2) / Math.log(10);
    }

    /** Returns the value below which a share of the distribution lies, by halving. */
    public static double quantile(double share, double degrees) {
        if (!(share > 0 && share < 1) || !(degrees >= 1)) {
            throw new IllegalArgumentException(
                    "share: %s, degrees: %s (expected: a share above 0 and below 1, at least 1 degree)"
                            .formatted(share, degrees));
        }
        var low = 0.0;
        var high = degrees + 10;
        while (Gamma.shareBelow(degrees / 2, high / 2) < share) {
            high *= 2;
        }
        for (var halving = 0; halving < HALVINGS && high - low > 1e-12 * high; halving++) {
            var middle = (low + high) / 2;
            if (Gamma.shareBelow(degrees / 2, middle / 2) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
