package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import java.util.Map;

/**
 * Compares numbers: mean absolute error, and root mean squared error. A task that was not decided has no error that could be
 * counted, and is left out. Right is what lies within the scale's tolerance.
 */
public final class ScaleComparison implements GoldComparison {

    private final double tolerance;
    private long tasks;
    private double sum;
    private double squares;

    public ScaleComparison(double tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public boolean add(Label decided, Label known) {
        var error = Math.abs(Fitting.as(Scale.class, decided).value()
                - Fitting.as(Scale.class, known).value());
        tasks++;
        sum += error;
        squares += error * error;
        return error <= tolerance;
    }

    @Override
    public void addUndecided(Label known) {}

    @Override
    public Measures measures() {
        return tasks == 0
                ? Measures.NONE
                : new Measures(Map.of(
                        Measure.MEAN_ABSOLUTE_ERROR,
                        sum / tasks,
                        Measure.ROOT_MEAN_SQUARED_ERROR,
                        Math.sqrt(squares / tasks)));
    }
}
