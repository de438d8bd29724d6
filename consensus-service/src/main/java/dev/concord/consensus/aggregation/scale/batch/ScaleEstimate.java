package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Deviations;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.scale.HiddenError;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The decided values of a project on a scale; a control task has the value that is known. */
public final class ScaleEstimate implements Estimate {

    private final ScaleTable table;
    private final double[] values;
    private final double[] unbiased;
    private final double[] weights;
    private final Spread spread;
    private final double factor;
    private final ErrorSums errors;

    private ScaleEstimate(ScaleTable table, double[] values, WeightedValues found, Spread spread, double factor) {
        this.table = table;
        this.values = values;
        this.unbiased = found.labels();
        this.weights = found.weights();
        this.spread = spread;
        this.factor = factor;
        this.errors = new ErrorSums(table.rows().taskers());
        addUpDeviations();
    }

    static ScaleEstimate of(ScaleTable table, WeightedValues found) {
        var spread = Spread.of(table, found);
        var factor = SpreadFactor.fitted(table, found, spread);
        var range = Arrays.stream(table.values()).summaryStatistics();
        // Rounding may have left a mean a hair outside of where its labels lie, which no scale allows.
        var values = Arrays.stream(found.values())
                .map(value -> Math.min(range.getMax(), Math.max(range.getMin(), value)))
                .toArray();
        table.controls().forEach((task, known) -> {
            if (task < values.length) {
                values[task] = known;
            }
        });
        return new ScaleEstimate(table, values, found, spread, factor);
    }

    @Override
    public int tasks() {
        return values.length;
    }

    /** Returns the decided value of a task that has answers. */
    public double value(int task) {
        requireAnswers(task);
        return table.kind().nearest(values[task]);
    }

    @Override
    public Label label(int task) {
        return new Scale(value(task));
    }

    /** Returns the probability that the truth lies within the tolerance of the decided value. */
    @Override
    public double confidence(int task) {
        requireAnswers(task);
        return isKnown(task) ? 1 : spread.within(table.kind(), values[task], task, factor);
    }

    /** Returns the standard deviation of the truth around the decided value, in the scale's unit. */
    public double deviation(int task) {
        requireAnswers(task);
        return isKnown(task) ? 0 : factor * spread.deviation(task);
    }

    /** Returns by how much the control tasks widened, or narrowed, all spreads; 1 without any. */
    double spreadFactor() {
        return factor;
    }

    @Override
    public Decision decision(int task) {
        requireAnswers(task);
        var rows = table.rows();
        var usual = isKnown(task) ? 1 : weightOf(task) / rows.count(task);
        var value = value(task);
        var parts = new ArrayList<Decision.Part>();
        for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
            var agrees = table.kind().areNear(table.values()[answer], value);
            parts.add(new Decision.Part(isKnown(task) ? 1 : weights[answer] / usual, agrees, Map.of()));
        }
        return new Decision(label(task), confidence(task), Map.of(), parts, evidence(task));
    }

    @Override
    public Optional<Skill> skill(int tasker) {
        return errors.of(tasker);
    }

    double[] values() {
        return values.clone();
    }

    private Evidence evidence(int task) {
        if (!saysSomething(task)) {
            return Evidence.NONE;
        }
        var deviations = new ArrayList<Double>();
        var weight = weightOf(task);
        for (var answer = table.rows().first(task); answer < table.rows().first(task + 1); answer++) {
            deviations.add(deviation(task, answer, weight));
        }
        return new Deviations(deviations, table.kind().middle());
    }

    private double deviation(int task, int answer, double weight) {
        var share = isKnown(task) ? 0 : weights[answer] / weight;
        return HiddenError.deviation(table.values()[answer], unbiased[answer], values[task], share);
    }

    /** A task's only label is no measure of its tasker, unless the truth is known. */
    private boolean saysSomething(int task) {
        return table.rows().count(task) > (isKnown(task) ? 0 : 1);
    }

    private void addUpDeviations() {
        var rows = table.rows();
        for (var task = 0; task < values.length; task++) {
            if (saysSomething(task)) {
                var weight = weightOf(task);
                for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                    var label = table.values()[answer] - table.kind().middle();
                    errors.add(rows.tasker(answer), deviation(task, answer, weight), label);
                }
            }
        }
    }

    private double weightOf(int task) {
        var sum = 0.0;
        for (var answer = table.rows().first(task); answer < table.rows().first(task + 1); answer++) {
            sum += weights[answer];
        }
        return sum;
    }

    private boolean isKnown(int task) {
        return table.controls().containsKey(task);
    }

    private void requireAnswers(int task) {
        if (task < 0 || task >= values.length || table.rows().count(task) == 0) {
            throw new IllegalArgumentException("task: " + task + " (expected: one that has answers)");
        }
    }
}
