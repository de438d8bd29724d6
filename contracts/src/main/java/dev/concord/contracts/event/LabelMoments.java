package dev.concord.contracts.event;

/**
 * Sums over labels and their differences from the decided values; labels are measured from the middle of the scale. They show how a
 * tasker's differences follow from the labels: a bias, a gain, or always the same label.
 *
 * @param count of those labels of a tasker of which both are known
 * @param difference sum of the differences
 * @param squaredDifference sum of their squares
 * @param label sum of the labels
 * @param squaredLabel sum of their squares
 * @param product sum of each label times its difference
 */
public record LabelMoments(
        double count, double difference, double squaredDifference, double label, double squaredLabel, double product) {

    /** Of no label. */
    public static final LabelMoments NONE = new LabelMoments(0, 0, 0, 0, 0, 0);

    static LabelMoments of(double difference, double label) {
        return new LabelMoments(1, difference, difference * difference, label, label * label, label * difference);
    }
}
