package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.consensus.aggregation.Refinement;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refines labels of any kind by repeating the streaming decisions. */
final class LabelRefinement implements Refinement {

    private final LabelKind kind;
    private final DecisionMethod method;
    private final AnswerCollector answers = new AnswerCollector();
    private final List<Label> labels = new ArrayList<>();
    private final Map<Integer, Label> controls = new HashMap<>();

    LabelRefinement(LabelKind kind, DecisionMethod method) {
        this.kind = kind;
        this.method = method;
    }

    @Override
    public void add(int task, int tasker, Label label) {
        requireFitting(label);
        answers.add(task, tasker);
        labels.add(label);
    }

    @Override
    public void control(int task, Label known) {
        requireFitting(known);
        controls.put(task, known);
    }

    @Override
    public Estimate refine() {
        var sorted = answers.sorted();
        var inRows = Arrays.stream(sorted.order()).mapToObj(labels::get).toList();
        return new RepeatedDecisions(method).refine(new LabelTable(kind, sorted.rows(), inRows, controls));
    }

    private void requireFitting(Label label) {
        kind.problemWith(label).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }
}
