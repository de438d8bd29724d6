package dev.concord.consensus.aggregation.choice;

/** The derivative of the logarithm of the gamma function, for positive arguments. */
public final class Digamma {

    private static final double ASYMPTOTIC_FROM = 6;

    private Digamma() {}

    /** Steps up by the recurrence until the asymptotic series (Abramowitz and Stegun 6.3.18) is exact to nine digits. */
    public static double of(double argument) {
        var shifted = argument;
        var result = 0.0;
        while (shifted < ASYMPTOTIC_FROM) {
            result -= 1 / shifted;
            shifted++;
        }
        var square = 1 / (shifted * shifted);
        return result + Math.log(shifted) - 0.5 / shifted - square * (1 / 12.0 - square * (1 / 120.0 - square / 252));
    }
}
