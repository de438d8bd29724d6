package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.calibration.Correction;
import dev.concord.consensus.aggregation.catalog.Corrections;
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
import dev.concord.local.recorded.UnusableOption;
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
    private final Prepared unknowing;

    private EstimateCrowd(Crowd crowd, String method, OptionalInt iterations, Prepared unknowing) {
        this.crowd = crowd;
        this.method = method;
        this.iterations = iterations;
        this.unknowing = unknowing;
    }

    /**
     * Makes the table that the method reads, but does not read it yet.
     *
     * @throws UnusableOption if the method is not for this kind of labels, or not to be told how often to iterate
     */
    static EstimateCrowd prepared(Crowd crowd, String method, OptionalInt iterations) {
        return new EstimateCrowd(crowd, method, iterations, Methods.prepare(crowd, method, iterations, Map.of()));
    }

    Outcome withoutControls() {
        var estimated = unknowing.estimate();
        return new Outcome(estimated, forecasts(estimated, estimated, Correction.NONE), Correction.NONE, Map.of());
    }

    /** Estimates with these control tasks, if there are any. */
    Outcome withControls(Map<Integer, Label> controls) {
        return controls.isEmpty() ? withoutControls() : withControls(controls, withoutControls());
    }

    /** Estimates once more, now with control tasks, whose answers correct the confidence of the first time. */
    Outcome withControls(Map<Integer, Label> controls, Outcome before) {
        var correction = correction(before, controls);
        var estimated = Methods.prepare(crowd, method, iterations, controls).estimate();
        return new Outcome(estimated, forecasts(estimated, before.estimated(), correction), correction, controls);
    }

    private Forecasts forecasts(Estimated estimated, Estimated before, Correction correction) {
        return switch (crowd.kind()) {
            case ChoiceKind choice -> new ChoiceForecasts(estimated, choice.classes(), correction.temperature());
            case ScaleKind scale ->
                new ScaleForecasts(estimated.estimate(), before.estimate(), scale.reach(), correction.intervalFactor());
            case ChoicesKind _,
                    BoxesKind _,
                    PolygonsKind _,
                    SpansKind _,
                    TranscriptKind _,
                    PreferenceKind _,
                    TextKind _ -> new PlainForecasts(estimated.estimate(), crowd.kind(), correction);
        };
    }

    private Correction correction(Outcome before, Map<Integer, Label> controls) {
        return Corrections.fitted(crowd.kind(), before.estimated().estimate()::decision, controls);
    }
}
