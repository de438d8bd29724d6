package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.consensus.aggregation.Refinement;
import dev.concord.consensus.aggregation.packed.PackedLabels;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.HashMap;
import java.util.Map;

/** Refines labels of any kind by repeating the streaming decisions. */
final class LabelRefinement implements Refinement {

    private final LabelKind kind;
    private final DecisionMethod method;
    private final AnswerCollector answers = new AnswerCollector();
    private final PackedLabels labels;
    private final Map<Integer, Label> controls = new HashMap<>();

    LabelRefinement(LabelKind kind, DecisionMethod method) {
        this.kind = kind;
        this.method = method;
        this.labels = new PackedLabels(kind);
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
        var arrival = sorted.order();
        return new RepeatedDecisions(method)
                .refine(new LabelTable(kind, sorted.rows(), place -> labels.get(arrival[place]), controls));
    }

    private void requireFitting(Label label) {
        kind.problemWith(label).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }
}
