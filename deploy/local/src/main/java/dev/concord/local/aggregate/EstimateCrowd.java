package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.calibration.IntervalFactor;
import dev.concord.consensus.aggregation.calibration.Temperature;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.local.recorded.ControlTasks;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Estimates a crowd's labels: once without control tasks, twice with them. The first time nobody knows the control tasks, so
 * that their answers show how sure the method may be; the second time they are certain, and teach it its taskers.
 */
final class EstimateCrowd {

    private final Crowd crowd;
    private final String method;
    private final OptionalInt iterations;

    EstimateCrowd(Crowd crowd, String method, OptionalInt iterations) {
        this.crowd = crowd;
        this.method = method;
        this.iterations = iterations;
    }

    Outcome withoutControls() {
        var estimated = estimate(Map.of());
        return new Outcome(estimated, forecasts(estimated, estimated, Correction.NONE), Correction.NONE, Map.of());
    }

    /** Estimates with so many control tasks of those whose answer is known. */
    Outcome withControls(int count, long seed) {
        return count == 0 ? withoutControls() : withControls(drawn(count, seed), withoutControls());
    }

    /** Estimates once more, now with control tasks, whose answers correct the confidence of the first time. */
    Outcome withControls(Map<Integer, Label> controls, Outcome unknowing) {
        var correction = correction(unknowing, controls);
        var estimated = estimate(controls);
        return new Outcome(estimated, forecasts(estimated, unknowing.estimated(), correction), correction, controls);
    }

    Map<Integer, Label> drawn(int count, long seed) {
        var known = crowd.knownTasks().boxed().toList();
        var controls = new HashMap<Integer, Label>();
        ControlTasks.drawn(known, count, seed)
                .forEach(task -> controls.put(task, crowd.known(task).orElseThrow()));
        return controls;
    }

    private Estimated estimate(Map<Integer, Label> controls) {
        return Methods.estimate(crowd, method, iterations, controls);
    }

    private Forecasts forecasts(Estimated estimated, Estimated unknowing, Correction correction) {
        return switch (crowd.kind()) {
            case ChoiceKind choice -> new ChoiceForecasts(estimated, choice.classes(), correction.temperature());
            case ScaleKind scale ->
                new ScaleForecasts(
                        estimated.estimate(), unknowing.estimate(), scale.tolerance(), correction.intervalFactor());
            case ChoicesKind _,
                    BoxesKind _,
                    PolygonsKind _,
                    SpansKind _,
                    TranscriptKind _,
                    PreferenceKind _,
                    TextKind _ -> new PlainForecasts(estimated.estimate());
        };
    }

    private static Correction correction(Outcome unknowing, Map<Integer, Label> controls) {
        return switch (unknowing.forecasts()) {
            case ChoiceForecasts choices ->
                Correction.by(Temperature.fitted(controls.entrySet().stream()
                        .map(control -> choices.forecast(control.getKey(), control.getValue()))
                        .toList()));
            case ScaleForecasts numbers ->
                Correction.by(IntervalFactor.fitted(controls.entrySet().stream()
                        .map(control -> numbers.forecast(control.getKey(), control.getValue()))
                        .toList()));
            case PlainForecasts _ -> Correction.NONE;
        };
    }
}
