package dev.concord.consensus.aggregation.statistics;

/**
 * Student's distribution for whole degrees of freedom, by its finite series (Abramowitz and Stegun 26.7.3 and 26.7.4). Used
 * where a spread is itself only estimated from a few labels.
 */
public final class StudentT {

    private StudentT() {}

    /** Returns the probability of a value within plus or minus {@code bound}. */
    public static double within(double bound, int degrees) {
        var angle = Math.atan(bound / Math.sqrt(degrees));
        var cosine = Math.cos(angle);
        var even = degrees % 2 == 0;
        var term = even ? 1 : cosine;
        var sum = degrees == 1 ? 0 : term;
        for (var power = even ? 2 : 3; power <= degrees - 2; power += 2) {
            term *= cosine * cosine * (power - 1) / power;
            sum += term;
        }
        var probability = even ? Math.sin(angle) * sum : 2 / Math.PI * (angle + Math.sin(angle) * sum);
        return Math.min(1, Math.max(0, probability));
    }

    /** Returns the probability of a value within {@code bound} of {@code middle}, which lies not farther out than the bound. */
    public static double around(double middle, double bound, int degrees) {
        return (within(bound - middle, degrees) + within(bound + middle, degrees)) / 2;
    }
}
