package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.Refinement;
import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.consensus.aggregation.choice.batch.ChoiceMethod;
import dev.concord.consensus.aggregation.choice.batch.ChoiceTable;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.recorded.UnusableOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The one place where the name of a method becomes a method, and a crowd the table that it reads. */
final class Methods {

    static final String CONCORD = "concord";

    private Methods() {}

    /** Returns the names of the methods for a form of labels; the first is the usual one. */
    static List<String> of(LabelForm form) {
        return switch (form) {
            case CHOICE ->
                Arrays.stream(ChoiceMethod.values()).map(ChoiceMethod::toString).toList();
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
        var ofChoices = ChoiceMethod.named(method).filter(_ -> crowd.kind() instanceof ChoiceKind);
        if (iterations.isPresent() && !ofChoices.map(ChoiceMethod::iterates).orElse(false)) {
            throw new UnusableOption("--iterations: %d (expected: none, for %s ends by itself)"
                    .formatted(iterations.getAsInt(), method));
        }
        return ofChoices
                .map(choices -> prepare(crowd, choices, iterations, controls))
                .orElseGet(() -> prepare(crowd, controls));
    }

    /** Refuses a method that the form does not have. */
    static void requireKnown(LabelForm form, String method) {
        if (!of(form).contains(method)) {
            throw new UnusableOption(
                    "--method: %s (expected one of: %s, for %s)".formatted(method, String.join(", ", of(form)), form));
        }
    }

    /** Choices go straight from the rows of the crowd into a table of four bytes each. */
    private static Prepared prepare(
            Crowd crowd, ChoiceMethod method, OptionalInt iterations, Map<Integer, Label> controls) {
        var places = new HashMap<Label, Integer>();
        crowd.kind().classes().forEach(name -> places.put(new Choice(name), places.size()));
        var placeOf = crowd.givenLabels().stream().mapToInt(places::get).toArray();
        var known = new HashMap<Integer, Integer>();
        controls.forEach((task, label) -> known.put(task, places.get(label)));
        var table = ChoiceTable.of(
                crowd.rows(),
                answer -> placeOf[crowd.cells()[answer]],
                crowd.kind().classes(),
                known);
        var refinement = method.refinement(iterations);
        return () -> {
            var estimate = refinement.refine(table);
            return new Estimated(estimate, estimate::probabilities, estimate.iterations());
        };
    }

    private static Prepared prepare(Crowd crowd, Map<Integer, Label> controls) {
        var refinement = refinement(crowd, controls);
        return () -> new Estimated(refinement.refine(), _ -> new double[0], OptionalInt.empty());
    }

    private static Refinement refinement(Crowd crowd, Map<Integer, Label> controls) {
        var refinement =
                Refinements.of(crowd.kind(), DecisionMethod.of(crowd.kind()).getFirst());
        var rows = crowd.rows();
        for (var task = 0; task < rows.tasks(); task++) {
            for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                refinement.add(task, rows.tasker(answer), crowd.label(answer));
            }
        }
        controls.forEach(refinement::control);
        return refinement;
    }
}
