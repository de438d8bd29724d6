package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * The default. A task has a score on the normal curve of all labels; a tasker's label follows it with a gain, a bias and noise of
 * their own, all learned together, and the scores are mapped back to the scale's unit. Without the gain, whoever always gives
 * the same answer would look most precise of all; in the scale's own unit, whoever gives zeros would.
 */
public final class LatentScale implements BatchRefinement<ScaleTable, ScaleEstimate> {

    /** What a label of a tasker without any gain counts, beside the usual one. */
    private static final double LEAST_WEIGHT = 1e-3;

    @Override
    public ScaleEstimate refine(ScaleTable table) {
        var rows = table.rows();
        if (rows.answers() == 0) {
            return new MeanOfLabels().refine(table);
        }
        var clipped = LabelRange.of(rows, table.values()).clip(table.values());
        var curve = NormalScores.of(clipped);
        var known = new TreeMap<Integer, Double>();
        table.controls().forEach((task, value) -> {
            if (task < rows.tasks() && rows.count(task) > 0) {
                known.put(task, curve.score(value));
            }
        });
        var fit = LatentFit.of(rows, Arrays.stream(clipped).map(curve::score).toArray(), known);
        var labels = clipped;
        for (var answer = 0; answer < labels.length; answer++) {
            labels[answer] = curve.label(fit.unbiased(answer));
        }
        var map = UnitMap.fitted(rows, fit, labels, known.keySet());
        return ScaleEstimate.of(table, new WeightedValues(values(rows, map), labels, weights(fit, labels.length)));
    }

    private static double[] values(AnswerRows rows, UnitMap map) {
        var values = new double[rows.tasks()];
        for (var task = 0; task < values.length; task++) {
            values[task] = rows.count(task) == 0 ? 0 : map.value(task);
        }
        return values;
    }

    private static double[] weights(LatentFit fit, int answers) {
        var weights = new double[answers];
        for (var answer = 0; answer < answers; answer++) {
            weights[answer] = fit.weight(answer);
        }
        var usual = Arrays.stream(weights).average().orElse(1);
        if (!(usual > 0)) {
            Arrays.fill(weights, 1);
            return weights;
        }
        for (var answer = 0; answer < answers; answer++) {
            weights[answer] = Math.max(LEAST_WEIGHT, weights[answer] / usual);
        }
        return weights;
    }
}
