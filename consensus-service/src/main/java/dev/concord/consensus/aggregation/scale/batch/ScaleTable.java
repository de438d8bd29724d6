package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.contracts.label.ScaleKind;
import java.util.Arrays;
import java.util.Map;

/**
 * All answers of a project on a scale.
 *
 * @param values one for each answer of the rows, finite; handed over as they are, and nobody writes
 * @param kind whose tolerance decides what agrees; values outside of its range are allowed, for recorded labels have them
 * @param controls the known values of control tasks, by task
 */
@SuppressWarnings("ArrayRecordComponent") // A copy of a hundred million values is dear.
public record ScaleTable(AnswerRows rows, double[] values, ScaleKind kind, Map<Integer, Double> controls) {

    /** A tolerance of this share of the middle of all labels, where nobody set one. */
    private static final double USUAL_TOLERANCE = 0.1;

    public ScaleTable {
        controls = Map.copyOf(controls);
        if (values.length != rows.answers()) {
            throw new IllegalArgumentException(
                    "values: " + values.length + " (expected: " + rows.answers() + ", one for each answer)");
        }
        for (var value : values) {
            requireFinite("values", value);
        }
        for (var known : controls.entrySet()) {
            requireFinite("controls", known.getValue());
            if (known.getKey() < 0) {
                throw new IllegalArgumentException("controls: task " + known.getKey() + " (expected: not below 0)");
            }
        }
    }

    /** Takes the range from the labels themselves, and a tenth of where eight in ten of them lie as the tolerance. */
    public static ScaleTable observed(AnswerRows rows, double[] values, Map<Integer, Double> controls) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var min = sorted.length == 0 ? 0 : sorted[0];
        var max = sorted.length == 0 || sorted[sorted.length - 1] <= min ? min + 1 : sorted[sorted.length - 1];
        var middle = Quantiles.of(sorted, 0.9) - Quantiles.of(sorted, 0.1);
        var tolerance = USUAL_TOLERANCE * (middle > 0 ? middle : max - min);
        return new ScaleTable(rows, values, new ScaleKind(min, max, tolerance), controls);
    }

    private static void requireFinite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + ": " + value + " (expected: finite numbers)");
        }
    }
}
