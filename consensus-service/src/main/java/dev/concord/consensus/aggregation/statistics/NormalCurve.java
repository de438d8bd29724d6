package dev.concord.consensus.aggregation.statistics;

/** The standard normal distribution. Its quantiles turn ranks into scores that no outlier can stretch. */
public final class NormalCurve {

    private static final double CENTRE = 0.425;
    private static final double NEAR_TAIL = 5;

    private static final double[] CENTRE_ABOVE = {
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227
    };
    private static final double[] CENTRE_BELOW = {
        1,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854
    };
    private static final double[] NEAR_ABOVE = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
    };
    private static final double[] NEAR_BELOW = {
        1,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-09
    };
    private static final double[] FAR_ABOVE = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07
    };
    private static final double[] FAR_BELOW = {
        1,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-05,
        1.421511758316446e-07,
        2.0442631033899397e-15
    };

    private NormalCurve() {}

    /**
     * Returns the value below which a share of the curve lies, to sixteen digits (Wichura 1988, AS 241).
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1, both excluded
     */
    public static double quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share: " + share + " (expected: above 0, below 1)");
        }
        var fromCentre = share - 0.5;
        if (Math.abs(fromCentre) <= CENTRE) {
            var argument = CENTRE * CENTRE - fromCentre * fromCentre;
            return fromCentre * polynomial(CENTRE_ABOVE, argument) / polynomial(CENTRE_BELOW, argument);
        }
        var depth = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
        var tail = depth <= NEAR_TAIL
                ? polynomial(NEAR_ABOVE, depth - 1.6) / polynomial(NEAR_BELOW, depth - 1.6)
                : polynomial(FAR_ABOVE, depth - NEAR_TAIL) / polynomial(FAR_BELOW, depth - NEAR_TAIL);
        return fromCentre < 0 ? -tail : tail;
    }

    /** Returns the logarithm to base 10 of the probability of a value above the bound, however far out that is. */
    public static double log10Above(double bound) {
        var eitherSide = Gamma.logShareAbove(0.5, bound * bound / 2);
        var above = bound >= 0 ? eitherSide - Math.log(2) : Math.log1p(-Math.exp(eitherSide) / 2);
        return above / Math.log(10);
    }

    private static double polynomial(double[] coefficients, double argument) {
        var value = 0.0;
        for (var power = coefficients.length - 1; power >= 0; power--) {
            value = value * argument + coefficients[power];
        }
        return value;
    }
}
