package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.calibration.ClassForecast;
import dev.concord.consensus.aggregation.calibration.ClassProbabilities;
import dev.concord.consensus.aggregation.calibration.Correction;
import dev.concord.consensus.aggregation.calibration.IntervalFactor;
import dev.concord.consensus.aggregation.calibration.ScaleForecast;
import dev.concord.consensus.aggregation.calibration.Temperature;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * How control tasks correct the confidence of each kind of decision. It is fitted to what an estimate held of them that did not know
 * their answers: of classes a temperature, of numbers an interval factor. Decisions that may be right in part, such as sets, rankings,
 * regions and transcripts, have a temperature for the share that is expected to be right: a known answer says how great it is. The
 * confidence of a text stays below one half until peers have reviewed it, whatever a known answer says of others.
 */
public final class Corrections {

    private Corrections() {}

    /** Returns whether control tasks can correct the confidence of such decisions. */
    public static boolean areFor(LabelKind kind) {
        return switch (kind) {
            case ChoiceKind _, ScaleKind _, ChoicesKind _, PreferenceKind _ -> true;
            case BoxesKind _, PolygonsKind _, SpansKind _, TranscriptKind _ -> true;
            case TextKind _ -> false;
        };
    }

    /**
     * Fits the correction.
     *
     * @param unknowing decides control tasks without knowing their answers
     * @param controls the known answers by task, each of which has answers; few of them change little, or nothing
     */
    public static Correction fitted(LabelKind kind, IntFunction<Decision> unknowing, Map<Integer, Label> controls) {
        return switch (kind) {
            case ChoiceKind choice ->
                Correction.by(Temperature.fitted(forecasts(
                        controls,
                        (task, known) -> ClassForecast.of(
                                probabilities(choice, unknowing.apply(task)),
                                choice.classes().indexOf(((Choice) known).value())))));
            case ChoicesKind _, PreferenceKind _, BoxesKind _, PolygonsKind _, SpansKind _, TranscriptKind _ ->
                Correction.by(Temperature.fitted(
                        forecasts(controls, (task, known) -> inPart(kind, unknowing.apply(task), known))));
            case ScaleKind scale ->
                Correction.by(IntervalFactor.fitted(forecasts(
                        controls, (task, known) -> forecast(unknowing.apply(task), (Scale) known, scale.reach()))));
            case TextKind _ -> Correction.NONE;
        };
    }

    /**
     * Corrects a decision of a task that is no control task.
     *
     * @param unknowing the confidence of a method that did not know the control tasks. Of a number it is what is corrected: once it
     *     knows them a method may correct itself, and would be corrected twice
     */
    public static Decision corrected(LabelKind kind, Correction correction, Decision decision, double unknowing) {
        if (correction.isNone()) {
            return decision;
        }
        return switch (kind) {
            case ChoiceKind choice -> {
                var place = choice.classes().indexOf(((Choice) decision.label()).value());
                yield decision.corrected(correction.temperature().applied(probabilities(choice, decision))[place]);
            }
            case ChoicesKind _, PreferenceKind _, BoxesKind _, PolygonsKind _, SpansKind _, TranscriptKind _ ->
                decision.corrected(correction.temperature().applied(rightOrWrong(decision.confidence()))[0]);
            case ScaleKind scale ->
                decision.corrected(correction.intervalFactor().corrected(unknowing, scale.reach()));
            case TextKind _ -> decision;
        };
    }

    /** Returns a rule that decides like the one given, with its confidence corrected. */
    public static StreamingDecision applied(LabelKind kind, Correction correction, StreamingDecision rule) {
        if (correction.isNone()) {
            return rule;
        }
        return question -> {
            var decision = rule.decide(question);
            return question.control() == null ? corrected(kind, correction, decision, decision.confidence()) : decision;
        };
    }

    /** In the order of tasks, for sums of floating numbers depend on it. */
    private static <F> List<F> forecasts(Map<Integer, Label> controls, Forecast<F> forecast) {
        var forecasts = new ArrayList<F>();
        controls.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(control -> forecasts.add(forecast.of(control.getKey(), control.getValue())));
        return forecasts;
    }

    private static ClassForecast inPart(LabelKind kind, Decision decision, Label known) {
        var comparison = GoldComparisons.of(kind);
        var isRight = comparison.add(decision.label(), known);
        return ClassForecast.ofShare(decision.confidence(), comparison.share(isRight, decision.label(), known));
    }

    private static ScaleForecast forecast(Decision decision, Scale known, double tolerance) {
        return ScaleForecast.of(((Scale) decision.label()).value(), decision.confidence(), known.value(), tolerance);
    }

    private static double[] probabilities(ChoiceKind kind, Decision decision) {
        return ClassProbabilities.of(
                kind.classes(),
                ((Choice) decision.label()).value(),
                decision.confidence(),
                decision.prior(),
                decision.parts().stream().map(Decision.Part::evidence).toList());
    }

    private static double[] rightOrWrong(double confidence) {
        return new double[] {confidence, 1 - confidence};
    }

    @FunctionalInterface
    private interface Forecast<F> {

        F of(int task, Label known);
    }
}
