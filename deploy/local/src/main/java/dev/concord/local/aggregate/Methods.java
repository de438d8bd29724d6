package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Refinement;
import dev.concord.consensus.aggregation.calibration.ClassProbabilities;
import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.recorded.UnusableOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The one place where the name of a method becomes a method, and a crowd the table that it reads. */
final class Methods {

    static final String CONCORD = "concord";
    private static final String MAJORITY = "majority";

    private Methods() {}

    /** Returns the names of the methods for a form of labels; the first is the usual one. */
    static List<String> of(LabelForm form) {
        return switch (form) {
            case CHOICE -> List.of(CONCORD, MAJORITY);
            case CHOICES, SCALE, BOXES, POLYGONS, SPANS, TRANSCRIPT, PREFERENCE, TEXT -> List.of(CONCORD);
        };
    }

    /**
     * Makes the table that the method reads.
     *
     * @param iterations at most so many, where the method can be told
     * @param controls the known answers of control tasks
     * @throws UnusableOption if the kind has no such method, or the method cannot be told how often to iterate
     */
    static Prepared prepare(Crowd crowd, String method, OptionalInt iterations, Map<Integer, Label> controls) {
        requireKnown(crowd.form(), method);
        if (iterations.isPresent()) {
            throw new UnusableOption("--iterations: %d (expected: none, for %s ends by itself)"
                    .formatted(iterations.getAsInt(), method));
        }
        var refinement = refinement(crowd, decisionMethod(crowd, method), controls);
        return () -> {
            var estimate = refinement.refine();
            return new Estimated(estimate, task -> classes(crowd, estimate.decision(task)), OptionalInt.empty());
        };
    }

    /** Refuses a method that the form does not have. */
    static void requireKnown(LabelForm form, String method) {
        if (!of(form).contains(method)) {
            throw new UnusableOption(
                    "--method: %s (expected one of: %s, for %s)".formatted(method, String.join(", ", of(form)), form));
        }
    }

    private static DecisionMethod decisionMethod(Crowd crowd, String method) {
        return method.equals(MAJORITY)
                ? DecisionMethod.MAJORITY
                : DecisionMethod.of(crowd.kind()).getFirst();
    }

    private static Refinement refinement(Crowd crowd, DecisionMethod method, Map<Integer, Label> controls) {
        var refinement = Refinements.of(crowd.kind(), method);
        var rows = crowd.rows();
        for (var task = 0; task < rows.tasks(); task++) {
            for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                refinement.add(task, rows.tasker(answer), crowd.label(answer));
            }
        }
        controls.forEach(refinement::control);
        return refinement;
    }

    private static double[] classes(Crowd crowd, Decision decision) {
        if (!(decision.label() instanceof Choice(var decided))) {
            return new double[0];
        }
        var evidence = decision.parts().stream().map(Decision.Part::evidence).toList();
        return ClassProbabilities.of(
                crowd.kind().classes(), decided, decision.confidence(), decision.prior(), evidence);
    }
}
