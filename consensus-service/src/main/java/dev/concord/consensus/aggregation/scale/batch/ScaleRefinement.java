package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Refinement;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Collects a project's labels on a scale, a number for each, and refines them by the default method. */
public final class ScaleRefinement implements Refinement {

    private static final int FIRST_CAPACITY = 1024;

    private final ScaleKind kind;
    private final AnswerCollector answers = new AnswerCollector();
    private final Map<Integer, Double> controls = new HashMap<>();
    private double[] values = new double[FIRST_CAPACITY];

    public ScaleRefinement(ScaleKind kind) {
        this.kind = kind;
    }

    @Override
    public void add(int task, int tasker, Label label) {
        var value = valueOf(label);
        if (answers.answers() == values.length) {
            values = Arrays.copyOf(values, Math.addExact(values.length, values.length / 2));
        }
        values[answers.answers()] = value;
        answers.add(task, tasker);
    }

    @Override
    public void control(int task, Label known) {
        controls.put(task, valueOf(known));
    }

    @Override
    public Estimate refine() {
        var sorted = answers.sorted();
        var inRows = new double[answers.answers()];
        for (var place = 0; place < inRows.length; place++) {
            inRows[place] = values[sorted.order()[place]];
        }
        return ScaleMethod.LATENT_SCALE.refinement().refine(new ScaleTable(sorted.rows(), inRows, kind, controls));
    }

    private double valueOf(Label label) {
        kind.problemWith(label).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return ((Scale) label).value();
    }
}
