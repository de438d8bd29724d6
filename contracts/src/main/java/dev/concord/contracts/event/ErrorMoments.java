package dev.concord.contracts.event;

import org.jspecify.annotations.Nullable;

/**
 * Count, sum and sum of squares of a tasker's differences from the decided values, in the scale's unit.
 *
 * @param labels what is known of the labels themselves; null where nothing is, as in what was told before this was counted
 */
public record ErrorMoments(
        double count,
        double sum,
        double sumOfSquares,
        @Nullable LabelMoments labels) implements Skill {

    /** Of no label. */
    public static final ErrorMoments NONE = new ErrorMoments(0, 0, 0);

    /** Of labels that are not known. */
    public ErrorMoments(double count, double sum, double sumOfSquares) {
        this(count, sum, sumOfSquares, null);
    }

    /** Returns the moments of one label, which lies so far from the middle of the scale. */
    public static ErrorMoments of(double difference, double label) {
        return new ErrorMoments(1, difference, difference * difference, LabelMoments.of(difference, label));
    }

    /** Returns what is known of the labels themselves. */
    public LabelMoments known() {
        return labels == null ? LabelMoments.NONE : labels;
    }
}
