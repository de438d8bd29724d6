package dev.concord.consensus.aggregation.statistics;

/** The gamma function by its logarithm, and the share of it below a bound. */
public final class Gamma {

    private static final double ASYMPTOTIC_FROM = 10;
    private static final double HALF_LOG_OF_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double SMALLEST = 1e-300;
    private static final double EXACT = 1e-15;
    /** Both expansions are through after some multiple of the square root of the shape. */
    private static final int MOST_TERMS = 100_000;

    private Gamma() {}

    /** Returns the logarithm for a positive argument, by Stirling's series after stepping up to where it is exact. */
    public static double log(double argument) {
        var shifted = argument;
        var steps = 1.0;
        while (shifted < ASYMPTOTIC_FROM) {
            steps *= shifted;
            shifted++;
        }
        var square = 1 / (shifted * shifted);
        var series = (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square / 1680))) / shifted;
        return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_OF_TWO_PI + series - Math.log(steps);
    }

    /** Returns the probability that a gamma variable of this shape, at least 0.5, lies below the bound. */
    static double shareBelow(double shape, double bound) {
        if (bound <= 0) {
            return 0;
        }
        return bound < shape + 1
                ? Math.exp(logFront(shape, bound)) * series(shape, bound)
                : 1 - Math.exp(logFront(shape, bound)) * fraction(shape, bound);
    }

    /** Returns the logarithm of the probability that it lies above the bound, however far out that is. */
    static double logShareAbove(double shape, double bound) {
        return bound < shape + 1
                ? Math.log1p(-shareBelow(shape, bound))
                : logFront(shape, bound) + Math.log(fraction(shape, bound));
    }

    private static double logFront(double shape, double bound) {
        return shape * Math.log(bound) - bound - log(shape);
    }

    /** Abramowitz and Stegun 6.5.29. */
    private static double series(double shape, double bound) {
        var term = 1 / shape;
        var sum = term;
        for (var count = 1; count < MOST_TERMS && term > EXACT * sum; count++) {
            term *= bound / (shape + count);
            sum += term;
        }
        return sum;
    }

    /** Abramowitz and Stegun 6.5.31, evaluated forwards (Lentz 1976). */
    private static double fraction(double shape, double bound) {
        var denominator = bound + 1 - shape;
        var ratio = 1 / SMALLEST;
        var inverse = 1 / denominator;
        var value = inverse;
        for (var count = 1; count < MOST_TERMS; count++) {
            var numerator = -count * (count - shape);
            denominator += 2;
            inverse = 1 / awayFromZero(numerator * inverse + denominator);
            ratio = awayFromZero(denominator + numerator / ratio);
            var step = ratio * inverse;
            value *= step;
            if (Math.abs(step - 1) < EXACT) {
                break;
            }
        }
        return value;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < SMALLEST ? SMALLEST : value;
    }
}
