package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Label;

/** Compares decisions with known answers of one kind, task by task, and sums up. */
public interface GoldComparison {

    /**
     * Takes a task that was decided.
     *
     * @return whether the decision counts as right
     * @throws IllegalArgumentException if a label is not of the kind
     */
    boolean add(Label decided, Label known);

    /**
     * Returns how right a decision is, from 0 to 1: what its confidence is the expectation of. All or nothing, unless decisions of
     * the kind may be right in part and their confidence says in how great a part.
     *
     * @param right whether it counts as right
     */
    default double share(boolean right, Label decided, Label known) {
        return right ? 1 : 0;
    }

    /** Takes a task that was not decided though its answer is known. */
    void addUndecided(Label known);

    /** Returns the measures of what was taken so far; none without a task to measure. */
    Measures measures();
}
