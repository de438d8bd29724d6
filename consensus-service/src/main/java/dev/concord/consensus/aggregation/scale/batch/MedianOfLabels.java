package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.Arrays;

/** The median of each task's labels: untouched by a slip of the key, and wasteful with all other labels. */
public final class MedianOfLabels implements BatchRefinement<ScaleTable, ScaleEstimate> {

    @Override
    public ScaleEstimate refine(ScaleTable table) {
        var rows = table.rows();
        var weights = new double[rows.answers()];
        Arrays.fill(weights, 1);
        var medians = new double[rows.tasks()];
        for (var task = 0; task < medians.length; task++) {
            medians[task] = Quantiles.median(table.values(), rows.first(task), rows.first(task + 1));
        }
        return ScaleEstimate.of(table, new WeightedValues(medians, table.values(), weights));
    }
}
