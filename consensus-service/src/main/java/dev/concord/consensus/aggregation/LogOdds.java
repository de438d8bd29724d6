package dev.concord.consensus.aggregation;

/** Probabilities as the logarithm of their odds, in which independent evidence adds up. */
public final class LogOdds {

    private LogOdds() {}

    /** Returns the log-odds of a probability between 0 and 1; infinite at the ends. */
    public static double of(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /** Returns the probability, which is exact far into both tails. */
    public static double probability(double logOdds) {
        if (logOdds >= 0) {
            return 1 / (1 + Math.exp(-logOdds));
        }
        var odds = Math.exp(logOdds);
        return odds / (1 + odds);
    }
}
