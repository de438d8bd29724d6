package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Label;
import java.util.Map;

/** Counts how many decisions are exactly the known answer. A task that was not decided counts as wrong. */
public final class ExactComparison implements GoldComparison {

    private long tasks;
    private long right;

    @Override
    public boolean add(Label decided, Label known) {
        var isRight = decided.equals(known);
        tasks++;
        right += isRight ? 1 : 0;
        return isRight;
    }

    @Override
    public void addUndecided(Label known) {
        tasks++;
    }

    @Override
    public Measures measures() {
        return tasks == 0 ? Measures.NONE : new Measures(Map.of(Measure.ACCURACY, (double) right / tasks));
    }
}
