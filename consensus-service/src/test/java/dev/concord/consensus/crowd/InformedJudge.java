package dev.concord.consensus.crowd;

import dev.concord.consensus.aggregation.LogOdds;
import dev.concord.consensus.aggregation.simulation.SimulatedPreferences;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Somebody who knows the strengths of all options, and of each tasker the skills of all others, but no answer: what they find of
 * skills, by greatest likelihood, is about what pairs can tell anybody who has labels only.
 */
final class InformedJudge {

    private static final double LEAST = 0.3;
    private static final double STEP = 0.002;
    private static final int STEPS = 348;

    private final SimulatedPreferences crowd;
    private final double[] odds;

    InformedJudge(SimulatedPreferences crowd) {
        this.crowd = crowd;
        this.odds = crowd.truth().stream()
                .map(truth -> truth.ranking())
                .mapToDouble(right -> strength(right.getFirst()) - strength(right.getLast()))
                .toArray();
        crowd.answers().forEach(given -> odds[given.task()] += said(given));
    }

    /** Returns the rank correlation of the simulated skills with those found. */
    double skillCorrelation() {
        return CrowdStatistics.rankCorrelation(
                crowd.agreement().stream().mapToDouble(Double::doubleValue).toArray(),
                IntStream.range(0, crowd.agreement().size())
                        .mapToDouble(this::likeliest)
                        .toArray());
    }

    private double likeliest(int tasker) {
        var believed = crowd.answers().stream()
                .filter(given -> given.tasker() == tasker)
                .mapToDouble(this::believed)
                .toArray();
        return greatest(share -> DoubleStream.of(believed)
                .map(right -> Math.log(right * share + (1 - right) * (1 - share)))
                .sum());
    }

    /** Returns the probability that an answer is right, by all that is known but itself. */
    private double believed(SimulatedPreferences.Given given) {
        var right = LogOdds.probability(odds[given.task()] - said(given));
        return isRight(given) ? right : 1 - right;
    }

    /** Returns how much an answer speaks for the true order, as log-odds. */
    private double said(SimulatedPreferences.Given given) {
        var weight = LogOdds.of(crowd.agreement().get(given.tasker()));
        return isRight(given) ? weight : -weight;
    }

    private boolean isRight(SimulatedPreferences.Given given) {
        return given.label().equals(crowd.truth().get(given.task()));
    }

    private double strength(String option) {
        return crowd.strengths().getOrDefault(option, 0.0);
    }

    private static double greatest(DoubleUnaryOperator likelihood) {
        var best = LEAST;
        for (var step = 1; step < STEPS; step++) {
            var share = LEAST + step * STEP;
            if (likelihood.applyAsDouble(share) > likelihood.applyAsDouble(best)) {
                best = share;
            }
        }
        return best;
    }
}
