package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares sets of classes: how many are right to the last class, F1 over all classes, and how much the sets have in common, as
 * confidence has it. For a task that was not decided, the empty set stands.
 */
public final class SetComparison implements GoldComparison {

    private static final Choices NOTHING = new Choices(List.of());

    private final List<Choices> decided = new ArrayList<>();
    private final List<Choices> truth = new ArrayList<>();

    @Override
    public boolean add(Label decision, Label known) {
        decided.add(Fitting.as(Choices.class, decision));
        truth.add(Fitting.as(Choices.class, known));
        return share(false, decision, known) == 1;
    }

    @Override
    public double share(boolean right, Label decision, Label known) {
        return SetScores.jaccard(Fitting.as(Choices.class, decision), Fitting.as(Choices.class, known));
    }

    @Override
    public void addUndecided(Label known) {
        add(NOTHING, known);
    }

    @Override
    public Measures measures() {
        if (truth.isEmpty()) {
            return Measures.NONE;
        }
        var scores = SetScores.of(decided, truth);
        return new Measures(Map.of(
                Measure.ACCURACY, scores.accuracy(),
                Measure.MICRO_F1, scores.microF1(),
                Measure.MACRO_F1, scores.macroF1(),
                Measure.JACCARD, scores.jaccard()));
    }
}
