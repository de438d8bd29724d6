package dev.concord.contracts.event;

/**
 * What the labels were whose differences from the decided values are counted, measured from the middle of the scale: with it
 * differences can be told from labels, as those of a tasker who always gives the same.
 *
 * @param sumOfProducts of each label and its difference
 */
public record LabelMoments(double sum, double sumOfSquares, double sumOfProducts) {

    /** Of no label. */
    public static final LabelMoments NONE = new LabelMoments(0, 0, 0);
}
