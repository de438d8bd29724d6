package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.calibration.Correction;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.ScaleKind;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A project's estimate with its confidence corrected by its control tasks. Where there are any, the project is estimated twice:
 * first as if nobody knew their answers, which shows how sure the method may be, then with them, which teaches it its taskers.
 * The stream, which decides what follows, has a correction of its own: it may be more modest, or less, than the refinement. Numbers
 * it leaves to the model: an interval that holds four in five is wider than a normal one where errors have heavy tails, so that
 * recorded emotions, corrected, were believed nine points too little, and uncorrected three too much.
 */
public final class CorrectedEstimate {

    private final LabelKind kind;
    private final Map<Integer, Label> controls;
    private final Estimate estimate;
    private final Correction correction;
    private final Correction streamCorrection;
    /** How sure the first estimate was of each task; empty where that is not asked any more. */
    private final double[] unknowing;

    private CorrectedEstimate(
            LabelKind kind,
            Map<Integer, Label> controls,
            Estimate estimate,
            Correction correction,
            Correction streamCorrection,
            double[] unknowing) {
        this.kind = kind;
        this.controls = Map.copyOf(controls);
        this.estimate = estimate;
        this.correction = correction;
        this.streamCorrection = streamCorrection;
        this.unknowing = unknowing;
    }

    /**
     * Estimates and corrects.
     *
     * @param controls the known answers by task, each of which has answers
     * @param estimating estimates the project with the known answers that it is told
     * @param streamed decides single tasks as the stream does after such an estimate, without knowing their answers
     */
    public static CorrectedEstimate of(
            LabelKind kind,
            Map<Integer, Label> controls,
            Function<Map<Integer, Label>, Estimate> estimating,
            Function<Estimate, IntFunction<Decision>> streamed) {
        if (controls.isEmpty() || !Corrections.areFor(kind)) {
            return new CorrectedEstimate(
                    kind, controls, estimating.apply(controls), Correction.NONE, Correction.NONE, new double[0]);
        }
        var first = estimating.apply(Map.of());
        var correction = Corrections.fitted(kind, first::decision, controls);
        var onTheStream =
                kind instanceof ScaleKind ? Correction.NONE : Corrections.fitted(kind, streamed.apply(first), controls);
        var confidences = kind instanceof ScaleKind
                ? IntStream.range(0, first.tasks())
                        .mapToDouble(first::confidence)
                        .toArray()
                : new double[0];
        return new CorrectedEstimate(kind, controls, estimating.apply(controls), correction, onTheStream, confidences);
    }

    /** Returns the estimate, whose own confidence is not corrected. */
    public Estimate estimate() {
        return estimate;
    }

    public Correction correction() {
        return correction;
    }

    /** Returns how what the stream decides from now on is to be corrected. */
    public Correction streamCorrection() {
        return streamCorrection;
    }

    /** Returns how many control tasks the correction was fitted to. */
    public int controls() {
        return Corrections.areFor(kind) ? controls.size() : 0;
    }

    /** Returns the decision with its confidence corrected; a control task is as certain as it is. */
    public Decision decision(int task) {
        var decision = estimate.decision(task);
        if (controls.containsKey(task)) {
            return decision;
        }
        var before = unknowing.length == 0 ? decision.confidence() : unknowing[task];
        return Corrections.corrected(kind, correction, decision, before);
    }
}
