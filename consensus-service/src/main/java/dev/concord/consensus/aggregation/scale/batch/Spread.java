package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.scale.ScaleConfidence;
import dev.concord.consensus.aggregation.scale.SharedError;
import dev.concord.contracts.label.ScaleKind;
import java.util.Arrays;

/**
 * How far the truth may lie from each decided value, in the scale's unit. It goes by the scatter of the labels around it and
 * not by a model's posterior, which on real crowds is far too sure of itself.
 */
final class Spread {

    /** How many labels' worth of trust the whole project's scatter has against that of the task at hand. */
    private static final int TRUST = 4;
    /** Labels that the assumption about an unknown project is worth: a standard deviation of a tenth of the range. */
    private static final double ASSUMED_LABELS = 5;

    private static final double ASSUMED_SCATTER = 0.1;
    /** Beyond it Student's distribution is the normal one. */
    private static final int MOST_DEGREES = 200;

    private final double[] deviations;
    private final int[] degrees;

    private Spread(double[] deviations, int[] degrees) {
        this.deviations = deviations;
        this.degrees = degrees;
    }

    static Spread of(ScaleTable table, WeightedValues found) {
        var rows = table.rows();
        var usual = usualScatter(table, found);
        var deviations = new double[rows.tasks()];
        var degrees = new int[rows.tasks()];
        for (var task = 0; task < deviations.length; task++) {
            if (rows.count(task) > 0) {
                var freedom = TRUST + rows.count(task) - 1;
                var scatter = (scatter(rows, found, task) + TRUST * usual) / freedom;
                var variance =
                        scatter * SharedError.varianceOfMean(found.weights(), rows.first(task), rows.first(task + 1));
                deviations[task] = Math.sqrt(variance);
                degrees[task] = Math.min(MOST_DEGREES, freedom);
            }
        }
        return new Spread(deviations, degrees);
    }

    /** Returns the standard deviation of the decided value of a task that has answers. */
    double deviation(int task) {
        return deviations[task];
    }

    /**
     * Returns the probability that the truth lies within the tolerance, if all spreads are too small by the factor.
     *
     * @param value the task's, before it becomes a grade
     */
    double within(ScaleKind kind, double value, int task, double factor) {
        return ScaleConfidence.of(kind, value, factor * deviations[task], degrees[task]);
    }

    /** The squared deviation of a label of weight 1, usual in the project. */
    private static double usualScatter(ScaleTable table, WeightedValues found) {
        var rows = table.rows();
        var assumed = ASSUMED_SCATTER * (table.kind().max() - table.kind().min());
        var usualVariance = Arrays.stream(found.weights())
                .map(weight -> 1 / weight)
                .average()
                .orElse(1);
        var squares = ASSUMED_LABELS * assumed * assumed / usualVariance;
        var freedom = ASSUMED_LABELS;
        for (var task = 0; task < rows.tasks(); task++) {
            if (rows.count(task) > 0) {
                squares += scatter(rows, found, task);
                freedom += rows.count(task) - 1;
            }
        }
        return squares / freedom;
    }

    private static double scatter(AnswerRows rows, WeightedValues found, int task) {
        var squares = 0.0;
        for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
            var deviation = found.labels()[answer] - found.values()[task];
            squares += found.weights()[answer] * deviation * deviation;
        }
        return squares;
    }
}
