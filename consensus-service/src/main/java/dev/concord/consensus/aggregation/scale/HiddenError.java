package dev.concord.consensus.aggregation.scale;

/** How far a label lies from a value that it had a part in. */
public final class HiddenError {

    /** No label hides more of its own deviation than this share, or the correction would blow up. */
    private static final double MOST_HIDDEN = 0.9;

    private HiddenError() {}

    /**
     * Returns the difference of a label from the decided value. A label pulls the value towards itself; dividing by what that hides makes
     * the square an unbiased variance. What its tasker usually errs by was taken off before, and so hides nothing.
     *
     * @param corrected the label without what its tasker usually errs by
     * @param weight the label's share of all weight in the value, 0 if the value was known
     */
    public static double deviation(double label, double corrected, double value, double weight) {
        return label - corrected + (corrected - value) / Math.sqrt(1 - Math.min(MOST_HIDDEN, weight));
    }
}
