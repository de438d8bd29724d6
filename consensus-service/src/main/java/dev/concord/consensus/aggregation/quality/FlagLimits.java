package dev.concord.consensus.aggregation.quality;

/**
 * When a suspicion is worth a look.
 *
 * @param log10PValue of one false flag or more for a reason in a whole honest project, to base 10; below 0
 * @param leastLabels with fewer, a tasker is not judged
 * @param leastShared with fewer tasks in common, a pair is not judged
 */
public record FlagLimits(double log10PValue, int leastLabels, int leastShared) {

    /** One honest project in a thousand gets a false flag. */
    public static final FlagLimits USUAL = new FlagLimits(-3, 20, 20);

    public FlagLimits {
        if (!(log10PValue < 0)) {
            throw new IllegalArgumentException("log10PValue: " + log10PValue + " (expected: below 0)");
        }
        if (leastLabels < 2 || leastShared < 2) {
            throw new IllegalArgumentException(
                    "leastLabels: %d, leastShared: %d (expected: at least 2)".formatted(leastLabels, leastShared));
        }
    }

    /** Says whether it is worth a look that something so improbable happened in one of so many tests. */
    boolean reachedBy(double correctedLog10PValue) {
        return correctedLog10PValue <= log10PValue;
    }
}
