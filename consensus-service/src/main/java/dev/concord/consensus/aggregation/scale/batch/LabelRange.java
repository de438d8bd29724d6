package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Arrays;

/** Where labels can be meant seriously: a slip of the key outside of it is moved to its end. */
record LabelRange(double low, double high) {

    /** Labels for each task from which on no truth is expected outside of the range of the tasks' medians. */
    private static final int ENOUGH_FOR_MEDIANS = 4;

    /** How many times the distance between the deciles a label may lie beyond them. */
    private static final double BEYOND = 2;

    static LabelRange of(AnswerRows rows, double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var lowDecile = Quantiles.of(sorted, 0.1);
        var highDecile = Quantiles.of(sorted, 0.9);
        var distance = highDecile - lowDecile;
        if (distance <= 0) {
            return new LabelRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        var range = new LabelRange(lowDecile - BEYOND * distance, highDecile + BEYOND * distance);
        return values.length >= (long) ENOUGH_FOR_MEDIANS * rows.tasks() ? range.within(medians(rows, values)) : range;
    }

    double[] clip(double[] values) {
        return Arrays.stream(values)
                .map(value -> Math.min(high, Math.max(low, value)))
                .toArray();
    }

    private LabelRange within(double[] medians) {
        var least = Arrays.stream(medians).min().orElse(low);
        var greatest = Arrays.stream(medians).max().orElse(high);
        return least < greatest ? new LabelRange(Math.max(low, least), Math.min(high, greatest)) : this;
    }

    private static double[] medians(AnswerRows rows, double[] values) {
        var medians = new double[rows.tasks()];
        var count = 0;
        for (var task = 0; task < rows.tasks(); task++) {
            if (rows.count(task) > 0) {
                medians[count++] = Quantiles.median(values, rows.first(task), rows.first(task + 1));
            }
        }
        return Arrays.copyOf(medians, count);
    }
}
