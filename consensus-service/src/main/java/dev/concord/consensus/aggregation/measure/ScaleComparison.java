package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.Map;

/**
 * Compares numbers: mean absolute error, and root mean squared error. A task that was not decided has no error that could be
 * counted, and is left out. Right is what lies within the scale's tolerance.
 */
public final class ScaleComparison implements GoldComparison {

    private final ScaleKind scale;
    private long tasks;
    private double sum;
    private double squares;

    public ScaleComparison(ScaleKind scale) {
        this.scale = scale;
    }

    @Override
    public boolean add(Label decided, Label known) {
        var value = Fitting.as(Scale.class, decided).value();
        var truth = Fitting.as(Scale.class, known).value();
        var error = Math.abs(value - truth);
        tasks++;
        sum += error;
        squares += error * error;
        return scale.areNear(value, truth);
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
