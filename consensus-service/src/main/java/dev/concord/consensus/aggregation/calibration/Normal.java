package dev.concord.consensus.aggregation.calibration;

/** The standard normal distribution around its middle. */
final class Normal {

    private static final int HALVINGS = 60;
    private static final double FARTHEST = 9;

    private Normal() {}

    /** Returns the probability within plus or minus {@code bound}, by the series of Abramowitz and Stegun 26.2.11. */
    static double within(double bound) {
        if (bound >= FARTHEST) {
            return 1;
        }
        var term = bound;
        var sum = bound;
        for (var odd = 3; term > sum * 1e-17; odd += 2) {
            term *= bound * bound / odd;
            sum += term;
        }
        return Math.min(1, sum * Math.sqrt(2 / Math.PI) * Math.exp(-bound * bound / 2));
    }

    /** Returns the bound that holds so much probability between minus itself and itself: the inverse, by halving. */
    static double bound(double probability) {
        var low = 0.0;
        var high = FARTHEST;
        for (var halving = 0; halving < HALVINGS; halving++) {
            var middle = (low + high) / 2;
            if (within(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
