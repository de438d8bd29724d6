package dev.concord.consensus.aggregation.region;

import java.util.Collection;

/**
 * A rate in which taskers differ: a Beta distribution learned from all of them, to which each one's own counts are shrunk. How
 * far they differ is read off the spread of their rates (Kleinman, 1973); both are held to a start while there are few.
 *
 * @param mean what is usual in the crowd
 * @param strength trials after which a tasker's own rate counts as much as the crowd's
 */
record SharedRate(double mean, double strength) {

    /** Trials that the assumed mean is worth. */
    private static final double MEAN_HELD = 20;
    /** Taskers that the assumed spread is worth. */
    private static final double SPREAD_HELD = 5;
    /** The share of the greatest possible variance in which taskers are assumed to differ: a strength of four. */
    private static final double ASSUMED_SPREAD = 0.2;

    private static final double LEAST_SPREAD = 0.01;
    private static final double GREATEST_SPREAD = 0.7;

    /** How often something came out, in expectation, of how many times it could. */
    record Tally(double successes, double trials) {

        double rate() {
            return successes / trials;
        }
    }

    static SharedRate learned(double assumedMean, Collection<Tally> taskers) {
        var successes = MEAN_HELD * assumedMean;
        var trials = MEAN_HELD;
        for (var tasker : taskers) {
            successes += tasker.successes();
            trials += tasker.trials();
        }
        var mean = successes / trials;
        var spread = spread(mean, taskers);
        return new SharedRate(mean, 1 / spread - 1);
    }

    /** Returns the tasker's rate, strictly between 0 and 1. */
    double of(Tally own) {
        return (own.successes() + strength * mean) / (own.trials() + strength);
    }

    private static double spread(double mean, Collection<Tally> taskers) {
        var known = taskers.stream().filter(tasker -> tasker.trials() > 0).toList();
        var trials = known.stream().mapToDouble(Tally::trials).sum();
        var concentration = known.stream()
                        .mapToDouble(tasker -> tasker.trials() * tasker.trials())
                        .sum()
                / trials;
        var freedom = known.size() - 1;
        var scale = trials - concentration - freedom;
        if (!(scale > 0)) {
            return ASSUMED_SPREAD;
        }
        var squares = known.stream()
                .mapToDouble(tasker -> tasker.trials() * square(tasker.rate() - mean))
                .sum();
        var seen = clipped((squares / (mean * (1 - mean)) - freedom) / scale);
        return clipped((SPREAD_HELD * ASSUMED_SPREAD + freedom * seen) / (SPREAD_HELD + freedom));
    }

    private static double clipped(double spread) {
        return Math.min(GREATEST_SPREAD, Math.max(LEAST_SPREAD, spread));
    }

    private static double square(double value) {
        return value * value;
    }
}
