package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.LogOdds;

/**
 * Mallows' model (1957) of a ranking with errors: a ranking in which d pairs of options stand against the true order is
 * exp(-w d) times as probable as the true one. The weight w of who gets a share a of all pairs right in the mean follows from a
 * and from how many options there are: for two it is the log-odds of a, for more it is less, since the pairs of one ranking
 * are not judged one by one. An instance serves one number of options.
 */
final class Mallows {

    private static final double LEAST_AGREEMENT = 0.01;
    private static final int STEPS = 2_000;
    private static final int BISECTIONS = 60;
    private static final double GREATEST_WEIGHT = 20;

    private final int options;
    private final double[] weights;

    Mallows(int options) {
        this.options = options;
        this.weights = new double[STEPS + 1];
        for (var step = 0; step <= STEPS; step++) {
            weights[step] = exactWeight(0.5 + step * (0.5 - LEAST_AGREEMENT) / STEPS);
        }
    }

    int options() {
        return options;
    }

    int pairs() {
        return options * (options - 1) / 2;
    }

    /**
     * Returns the weight of rankings that get this share of pairs right in the mean; below one half it is negative. Who is
     * always right or wrong is taken to err in one pair of a hundred.
     */
    double weight(double agreement) {
        if (options == 2) {
            return LogOdds.of(Math.clamp(agreement, LEAST_AGREEMENT, 1 - LEAST_AGREEMENT));
        }
        var far = Math.min(Math.abs(agreement - 0.5), 0.5 - LEAST_AGREEMENT) / (0.5 - LEAST_AGREEMENT) * STEPS;
        var step = Math.min((int) far, STEPS - 1);
        var weight = weights[step] + (far - step) * (weights[step + 1] - weights[step]);
        return agreement < 0.5 ? -weight : weight;
    }

    /** Returns the share of pairs that rankings of this weight get right, in the mean. */
    double agreement(double weight) {
        if (weight < 0) {
            return 1 - agreement(-weight);
        }
        var wrong = 0.0;
        for (var placed = 1; placed < options; placed++) {
            wrong += meanPassed(placed, weight);
        }
        return 1 - wrong / pairs();
    }

    /** Each option, put in its turn among those before it, passes k of them with probability proportional to exp(-w k). */
    private static double meanPassed(int placed, double weight) {
        var sum = 0.0;
        var passed = 0.0;
        for (var many = 0; many <= placed; many++) {
            var probability = Math.exp(-weight * many);
            sum += probability;
            passed += many * probability;
        }
        return passed / sum;
    }

    private double exactWeight(double agreement) {
        var low = 0.0;
        var high = GREATEST_WEIGHT;
        for (var bisection = 0; bisection < BISECTIONS; bisection++) {
            var middle = (low + high) / 2;
            if (agreement(middle) < agreement) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
