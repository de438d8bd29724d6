package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.Refinement;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Collects a project's choices by the places of their classes, and refines them together. */
public final class ChoiceRefinement implements Refinement {

    private final ChoiceKind kind;
    private final ChoiceMethod method;
    private final ChoiceCollector answers = new ChoiceCollector();
    private final BitSet answered = new BitSet();
    private final Map<Integer, Integer> controls = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    public ChoiceRefinement(ChoiceKind kind, ChoiceMethod method) {
        this.kind = kind;
        this.method = method;
        kind.classes().forEach(name -> places.put(name, places.size()));
    }

    @Override
    public void add(int task, int tasker, Label label) {
        answers.add(task, tasker, placeOf(label));
        answered.set(task);
    }

    @Override
    public void control(int task, Label known) {
        controls.put(task, placeOf(known));
    }

    /** Of a control task without answers there is nothing to learn. */
    @Override
    public ChoiceEstimate refine() {
        controls.forEach((task, known) -> {
            if (answered.get(task)) {
                answers.control(task, known);
            }
        });
        return method.refinement().refine(answers.table(kind.classes()));
    }

    private int placeOf(Label label) {
        var place = label instanceof Choice(var name) ? places.get(name) : null;
        if (place == null) {
            throw new IllegalArgumentException(kind.problemWith(label).orElse("label: " + label));
        }
        return place;
    }
}
