package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.calibration.IntervalFactor;
import dev.concord.consensus.aggregation.calibration.ScaleForecast;
import dev.concord.consensus.aggregation.measure.Measure;
import dev.concord.consensus.aggregation.measure.Measures;
import dev.concord.consensus.aggregation.measure.Scorecard;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import java.util.Map;

/**
 * Forecasts of numbers. A method tells how probably it is within the tolerance, and that tells its deviation. With control
 * tasks, how sure it was is asked of the estimate that did not know them, for of that one the errors are known; a method may
 * also correct itself once it is told them, and would be corrected twice.
 */
final class ScaleForecasts implements Forecasts {

    private final Estimate decided;
    private final Estimate unknowing;
    private final double tolerance;
    private final IntervalFactor factor;
    private int scored;
    private int covered;

    ScaleForecasts(Estimate decided, Estimate unknowing, double tolerance, IntervalFactor factor) {
        this.decided = decided;
        this.unknowing = unknowing;
        this.tolerance = tolerance;
        this.factor = factor;
    }

    /** Returns what was held of a task whose answer is known, before any factor. */
    ScaleForecast forecast(int task, Label known) {
        return new ScaleForecast(value(known) - value(label(task)), deviation(task));
    }

    @Override
    public Label label(int task) {
        return decided.label(task);
    }

    @Override
    public double confidence(int task) {
        return factor.equals(IntervalFactor.NORMAL)
                ? unknowing.confidence(task)
                : factor.confidence(deviation(task), tolerance);
    }

    @Override
    public void score(Scorecard card, int task, Label known) {
        card.add(label(task), confidence(task), known);
        var error = Math.abs(value(known) - value(label(task)));
        scored++;
        covered += error <= factor.halfWidth(deviation(task)) ? 1 : 0;
    }

    @Override
    public Measures measures() {
        return scored == 0 ? Measures.NONE : new Measures(Map.of(Measure.COVERAGE, (double) covered / scored));
    }

    private double deviation(int task) {
        return IntervalFactor.deviation(unknowing.confidence(task), tolerance);
    }

    private static double value(Label label) {
        if (label instanceof Scale(var value)) {
            return value;
        }
        throw new IllegalStateException(label + " (expected: a Scale)");
    }
}
