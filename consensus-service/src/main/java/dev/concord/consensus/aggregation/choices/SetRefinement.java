package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.Refinement;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import java.util.HashMap;
import java.util.Map;

/** Collects a project's sets, a bit for each class, and refines them together. */
public final class SetRefinement implements Refinement {

    private final ChoicesKind kind;
    private final AnswerCollector answers = new AnswerCollector();
    private final PackedSets sets;
    private final Map<Integer, boolean[]> controls = new HashMap<>();

    public SetRefinement(ChoicesKind kind) {
        this.kind = kind;
        this.sets = new PackedSets(kind.classes());
    }

    @Override
    public void add(int task, int tasker, Label label) {
        sets.add(fitting(label));
        answers.add(task, tasker);
    }

    @Override
    public void control(int task, Label known) {
        controls.put(task, AskedSet.places(fitting(known), kind.classes()));
    }

    @Override
    public SetEstimate refine() {
        var sorted = answers.sorted();
        return new PackedDawidSkene().refine(new SetTable(sorted.rows(), sets.ordered(sorted.order()), controls));
    }

    private Choices fitting(Label label) {
        kind.problemWith(label).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return (Choices) label;
    }
}
