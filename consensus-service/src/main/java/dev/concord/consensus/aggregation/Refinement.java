package dev.concord.consensus.aggregation;

import dev.concord.contracts.label.Label;

/**
 * One project's answers as they are collected, in any order, and then refined together. Tasks and taskers are counted from
 * zero; the answers of a task keep the order in which they were added, which the parts of its decision follow.
 */
public interface Refinement {

    /**
     * Adds one answer.
     *
     * @throws IllegalArgumentException if the label does not fit the project's kind
     */
    void add(int task, int tasker, Label label);

    /** Says what the answer of a control task is. */
    void control(int task, Label known);

    /** Estimates all tasks that have answers, and all taskers. */
    Estimate refine();
}
