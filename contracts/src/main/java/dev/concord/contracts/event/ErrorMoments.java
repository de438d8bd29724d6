package dev.concord.contracts.event;

import org.jspecify.annotations.Nullable;

/**
 * Count, sum and sum of squares of a tasker's differences from the decided values, in the scale's unit.
 *
 * @param labels what the labels were; null where it is not known of all of them
 */
public record ErrorMoments(
        double count,
        double sum,
        double sumOfSquares,
        @Nullable LabelMoments labels) implements Skill {

    /** Of no label. */
    public static final ErrorMoments NONE = new ErrorMoments(0, 0, 0, LabelMoments.NONE);

    /** Of labels that are not known. */
    public ErrorMoments(double count, double sum, double sumOfSquares) {
        this(count, sum, sumOfSquares, null);
    }

    /** Returns the moments of one label, which lies so far from the middle of the scale. */
    public static ErrorMoments of(double difference, double label) {
        return new ErrorMoments(
                1, difference, difference * difference, new LabelMoments(label, label * label, label * difference));
    }
}
