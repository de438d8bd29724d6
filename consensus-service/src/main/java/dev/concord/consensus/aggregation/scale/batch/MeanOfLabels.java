package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.Arrays;

/** The mean of each task's labels: what every other method has to beat. */
public final class MeanOfLabels implements BatchRefinement<ScaleTable, ScaleEstimate> {

    @Override
    public ScaleEstimate refine(ScaleTable table) {
        var rows = table.rows();
        var weights = new double[rows.answers()];
        Arrays.fill(weights, 1);
        var means = new double[rows.tasks()];
        for (var task = 0; task < means.length; task++) {
            means[task] = WeightedMean.of(table.values(), weights, rows.first(task), rows.first(task + 1));
        }
        return ScaleEstimate.of(table, new WeightedValues(means, table.values(), weights));
    }
}
