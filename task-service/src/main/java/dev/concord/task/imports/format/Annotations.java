package dev.concord.task.imports.format;

/** What becomes of the answers that a file of another tool brings with its tasks. */
public enum Annotations {
    /** They are counted and go no further: whoever gave them was no tasker here. */
    LEFT_OUT,
    /** They are known answers, against which taskers are measured. */
    CONTROL,
    /** They are what a model says, which counts as far as it proves right. */
    PREDICTION
}
