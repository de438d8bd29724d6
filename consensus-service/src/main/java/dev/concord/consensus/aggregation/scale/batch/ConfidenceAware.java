package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.BatchRefinement;
import dev.concord.consensus.aggregation.statistics.ChiSquared;
import java.util.HashMap;
import java.util.Map;

/**
 * CATD (Li et al., "A confidence-aware approach for truth discovery on long-tail data", VLDB 2014): each tasker's weight is the
 * lower end of what their precision may be, so that few labels earn little trust. For comparison.
 */
public final class ConfidenceAware implements BatchRefinement<ScaleTable, ScaleEstimate> {

    private static final double LOWER_END = 0.025;
    private static final int ITERATIONS = 20;
    private static final double LEAST_ERROR = 1e-9;

    @Override
    public ScaleEstimate refine(ScaleTable table) {
        var rows = table.rows();
        var scatter = scatter(table);
        var trust = trust(rows);
        var values = new MeanOfLabels().refine(table).values();
        var weights = new double[rows.answers()];
        for (var iteration = 0; iteration < ITERATIONS; iteration++) {
            var errors = errors(table, values, scatter);
            for (var answer = 0; answer < weights.length; answer++) {
                var tasker = rows.tasker(answer);
                weights[answer] = trust[tasker] / Math.max(LEAST_ERROR, errors[tasker]);
            }
            for (var task = 0; task < values.length; task++) {
                values[task] = WeightedMean.of(table.values(), weights, rows.first(task), rows.first(task + 1));
            }
        }
        return ScaleEstimate.of(table, new WeightedValues(values, table.values(), weights));
    }

    /** The variance of each task's labels, by which their errors are made comparable. */
    private static double[] scatter(ScaleTable table) {
        var rows = table.rows();
        var scatter = new double[rows.tasks()];
        for (var task = 0; task < scatter.length; task++) {
            var sum = 0.0;
            var squares = 0.0;
            var origin = rows.count(task) == 0 ? 0 : table.values()[rows.first(task)];
            for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                var distance = table.values()[answer] - origin;
                sum += distance;
                squares += distance * distance;
            }
            var count = Math.max(1, rows.count(task));
            var variance = (squares - sum * sum / count) / count;
            scatter[task] = variance > 0 ? variance : 1;
        }
        return scatter;
    }

    private static double[] trust(AnswerRows rows) {
        var counts = new int[rows.taskers()];
        for (var tasker : rows.taskerOf()) {
            counts[tasker]++;
        }
        var known = new HashMap<Integer, Double>(Map.of(0, 0.0));
        var trust = new double[counts.length];
        for (var tasker = 0; tasker < counts.length; tasker++) {
            trust[tasker] = known.computeIfAbsent(counts[tasker], count -> ChiSquared.quantile(LOWER_END, count));
        }
        return trust;
    }

    private static double[] errors(ScaleTable table, double[] values, double[] scatter) {
        var rows = table.rows();
        var errors = new double[rows.taskers()];
        for (var task = 0; task < values.length; task++) {
            double truth = table.controls().getOrDefault(task, values[task]);
            for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                var error = table.values()[answer] - truth;
                errors[rows.tasker(answer)] += error * error / scatter[task];
            }
        }
        return errors;
    }
}
