package dev.concord.consensus.aggregation.scale;

import dev.concord.contracts.event.LabelMoments;
import java.util.List;

/**
 * How differences from the decided values follow from labels in the whole project: the mean of both, and the slope that taskers have in
 * common, each of them seen from their own mean, or biases would look like a slope. Honest labels already lie further out than the
 * values that they lead to, so what a tasker does otherwise is told from this line and not from none.
 *
 * @param label the mean label, from the middle of the scale
 * @param difference the mean difference
 */
record CommonLine(double label, double difference, double slope) {

    static CommonLine of(List<LabelMoments> taskers) {
        var count = 0.0;
        var differences = 0.0;
        var labels = 0.0;
        var products = 0.0;
        var squares = 0.0;
        for (var tasker : taskers) {
            if (tasker.count() > 0) {
                count += tasker.count();
                differences += tasker.difference();
                labels += tasker.label();
                products += tasker.product() - tasker.label() * tasker.difference() / tasker.count();
                squares += Math.max(0, tasker.squaredLabel() - tasker.label() * tasker.label() / tasker.count());
            }
        }
        return count > 0
                ? new CommonLine(labels / count, differences / count, squares > 0 ? products / squares : 0)
                : new CommonLine(0, 0, 0);
    }

    /** Returns what the line does not explain of a tasker's differences; nothing where no label is left. */
    Residuals residuals(LabelMoments tasker) {
        var count = tasker.count();
        if (!(count > 0)) {
            return Residuals.NONE;
        }
        var labels = tasker.label() - count * label;
        // Not less than its mean allows, though sums were taken apart and rounded.
        var squaredLabels = Math.max(
                labels * labels / count, tasker.squaredLabel() - 2 * label * tasker.label() + count * label * label);
        var differences = tasker.difference() - count * difference;
        var products = tasker.product() - label * tasker.difference() - difference * labels;
        var squares =
                tasker.squaredDifference() - 2 * difference * tasker.difference() + count * difference * difference;
        return new Residuals(
                count,
                labels,
                squaredLabels,
                differences - slope * labels,
                products - slope * squaredLabels,
                Math.max(0, squares - 2 * slope * products + slope * slope * squaredLabels));
    }
}
