package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.LogOdds;
import java.util.Arrays;

/**
 * How strong each option is: the log-odds of the first of two being better are the difference of their strengths (Bradley and
 * Terry, 1952). Strengths scatter around zero as a normal distribution whose variance is learned, so that an option that was
 * never beaten, or never compared with most others, stays within what is usual.
 */
final class Strengths {

    private static final int NEWTON_STEPS = 3;
    private static final double GREATEST_STEP = 2;
    private static final double START_VARIANCE = 1;
    private static final double LEAST_VARIANCE = 0.05;
    private static final double GREATEST_VARIANCE = 25;
    /** How many options the assumed variance is worth. */
    private static final double ASSUMED = 4;

    private final Comparisons comparisons;
    private final double[] strengths;
    private final double[] precisions;
    private double variance = START_VARIANCE;

    Strengths(Comparisons comparisons) {
        this.comparisons = comparisons;
        this.strengths = new double[comparisons.options()];
        this.precisions = new double[comparisons.options()];
        Arrays.fill(precisions, 1 / variance);
    }

    boolean areConnected() {
        return comparisons.areConnected();
    }

    double of(int option) {
        return strengths[option];
    }

    /** Returns how probably the first option of an edge is better. */
    double chance(int edge) {
        return LogOdds.probability(strengths[comparisons.first(edge)] - strengths[comparisons.second(edge)]);
    }

    /** Returns the precision of the strength, as if that of all others were known. */
    double precision(int option) {
        return precisions[option];
    }

    double priorPrecision() {
        return 1 / variance;
    }

    /** Fits the strengths to the comparisons, and then the variance to the strengths. */
    void fit() {
        for (var step = 0; step < NEWTON_STEPS; step++) {
            var slopes = slopes();
            var curvatures = curvatures();
            var steps = new LaplacianSystem(comparisons, curvatures, priorPrecision()).solved(slopes);
            for (var option = 0; option < strengths.length; option++) {
                strengths[option] += Math.clamp(steps[option], -GREATEST_STEP, GREATEST_STEP);
            }
        }
        inform();
        var squares = ASSUMED * START_VARIANCE;
        for (var option = 0; option < strengths.length; option++) {
            squares += strengths[option] * strengths[option] + 1 / precisions[option];
        }
        variance = Math.clamp(squares / (ASSUMED + strengths.length), LEAST_VARIANCE, GREATEST_VARIANCE);
    }

    private double[] slopes() {
        var slopes = new double[strengths.length];
        for (var option = 0; option < slopes.length; option++) {
            slopes[option] = -strengths[option] * priorPrecision();
        }
        for (var edge = 0; edge < comparisons.edges(); edge++) {
            var surprise = comparisons.wins(edge) - comparisons.times(edge) * chance(edge);
            slopes[comparisons.first(edge)] += surprise;
            slopes[comparisons.second(edge)] -= surprise;
        }
        return slopes;
    }

    private double[] curvatures() {
        var curvatures = new double[comparisons.edges()];
        for (var edge = 0; edge < curvatures.length; edge++) {
            var chance = chance(edge);
            curvatures[edge] = comparisons.times(edge) * chance * (1 - chance);
        }
        return curvatures;
    }

    private void inform() {
        Arrays.fill(precisions, priorPrecision());
        for (var edge = 0; edge < comparisons.edges(); edge++) {
            precisions[comparisons.first(edge)] += comparisons.information(edge);
            precisions[comparisons.second(edge)] += comparisons.information(edge);
        }
    }

    /** Returns the variance of each strength as its distance from the mean of all. */
    double[] variances() {
        var information = new double[comparisons.edges()];
        for (var edge = 0; edge < information.length; edge++) {
            information[edge] = comparisons.information(edge);
        }
        return new LaplacianSystem(comparisons, information, priorPrecision()).variances();
    }
}
