package dev.concord.consensus.aggregation;

/** Whether the skills that a decision builds on are still being learned from a stream. */
public enum Stage {
    /** Labels of the project may still come; early decisions are told on with caution. */
    OPEN,
    /** All labels are in; the tasks are decided again and again until skills and decisions agree. */
    CLOSING
}
