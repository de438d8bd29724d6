package dev.concord.consensus.aggregation.calibration;

import java.util.List;

/**
 * How many of a method's standard deviations to each side hold the true number four times in five: by control tasks, the
 * quantile of |error| over deviation that split conformal prediction takes (Vovk et al., 2005; Lei et al., 2018), so that on
 * average over draws the interval holds at least so much. A crowd shares a bias that its scatter does not show.
 *
 * @param factor standard deviations; 1.2816 where errors are normal and the deviations right
 */
public record IntervalFactor(double factor) {

    /** The share of true numbers that the interval is to hold. */
    public static final double LEVEL = 0.8;

    private static final double NORMAL_FACTOR = Normal.bound(LEVEL);

    /** As it is without control tasks. */
    public static final IntervalFactor NORMAL = new IntervalFactor(NORMAL_FACTOR);

    /** Fewer than this have no such quantile: one more, the largest of all, would be needed to hold the level. */
    private static final int FEWEST_CONTROLS = 4;

    /** Control tasks that were all met exactly do not make a method infallible. */
    private static final double LEAST_FACTOR = 1e-3;

    /** Confidence of a method that is beyond doubt, or that knows nothing, still stands for some deviation. */
    private static final double SUREST = 1 - 1e-9;

    private static final double LEAST_SURE = 1e-6;

    public IntervalFactor {
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new IllegalArgumentException("factor: " + factor + " (expected: above 0)");
        }
    }

    /** Fits the factor to forecasts of control tasks; too few leave it as it is. */
    public static IntervalFactor fitted(List<ScaleForecast> controls) {
        if (controls.size() < FEWEST_CONTROLS) {
            return NORMAL;
        }
        var ratios =
                controls.stream().mapToDouble(ScaleForecast::ratio).sorted().toArray();
        var rank = (int) Math.min(ratios.length, Math.ceil((ratios.length + 1) * LEVEL - 1e-9));
        return new IntervalFactor(Math.max(LEAST_FACTOR, ratios[rank - 1]));
    }

    /** Returns how far to each side of the decided number the interval reaches. */
    public double halfWidth(double deviation) {
        return factor * deviation;
    }

    /** Returns the probability that the true number is within the tolerance, if errors are normal and as wide as the interval says. */
    public double confidence(double deviation, double tolerance) {
        return Normal.within(tolerance * NORMAL_FACTOR / halfWidth(deviation));
    }

    /** Returns the standard deviation of a normal error that is within the tolerance with this probability. */
    public static double deviation(double confidence, double tolerance) {
        return tolerance / Normal.bound(Math.clamp(confidence, LEAST_SURE, SUREST));
    }
}
