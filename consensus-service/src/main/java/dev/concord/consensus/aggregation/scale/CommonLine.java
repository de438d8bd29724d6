package dev.concord.consensus.aggregation.scale;

import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.LabelMoments;
import java.util.Collection;

/**
 * How differences from the decided values follow from labels in the whole project, by least squares. Honest labels already lie
 * further out than the values that they lead to, so what a tasker does otherwise is told from this line and not from none.
 *
 * @param label the mean label, from the middle of the scale
 * @param difference the mean difference
 */
record CommonLine(double label, double difference, double slope) {

    static CommonLine of(Collection<ErrorMoments> taskers) {
        var count = 0.0;
        var differences = 0.0;
        var labels = 0.0;
        var squares = 0.0;
        var products = 0.0;
        for (var tasker : taskers) {
            var moments = tasker.labels();
            if (moments != null) {
                count += tasker.count();
                differences += tasker.sum();
                labels += moments.sum();
                squares += moments.sumOfSquares();
                products += moments.sumOfProducts();
            }
        }
        if (!(count > 0)) {
            return new CommonLine(0, 0, 0);
        }
        var label = labels / count;
        var difference = differences / count;
        var spread = squares - labels * label;
        return new CommonLine(label, difference, spread > 0 ? (products - labels * difference) / spread : 0);
    }

    /** Returns what the line does not explain of a tasker's differences. */
    Residuals residuals(ErrorMoments tasker, LabelMoments moments) {
        var count = Math.max(0, tasker.count());
        var labels = moments.sum() - count * label;
        var squaredLabels = moments.sumOfSquares() - 2 * label * moments.sum() + count * label * label;
        var differences = tasker.sum() - count * difference;
        var products = moments.sumOfProducts() - label * tasker.sum() - difference * labels;
        var squares = tasker.sumOfSquares() - 2 * difference * tasker.sum() + count * difference * difference;
        return new Residuals(
                count,
                labels,
                Math.max(0, squaredLabels),
                differences - slope * labels,
                products - slope * squaredLabels,
                Math.max(0, squares - 2 * slope * products + slope * slope * squaredLabels));
    }
}
