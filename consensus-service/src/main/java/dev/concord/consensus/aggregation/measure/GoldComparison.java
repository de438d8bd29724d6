package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Label;

/** Compares decisions with known answers of one kind, task by task, and sums up. */
public interface GoldComparison {

    /**
     * Takes a task that was decided.
     *
     * @return whether the decision counts as right, which is what its confidence is the probability of
     * @throws IllegalArgumentException if a label is not of the kind
     */
    boolean add(Label decided, Label known);

    /** Takes a task that was not decided though its answer is known. */
    void addUndecided(Label known);

    /** Returns the measures of what was taken so far; none without a task to measure. */
    Measures measures();
}
