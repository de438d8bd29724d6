package dev.concord.consensus.aggregation.quality;

/** Why a tasker may not be doing the work. */
public enum FlagReason {
    /** Nearly always the same answer, whatever the task. */
    CONSTANT,
    /** Answers that have nothing to do with the task. */
    RANDOM,
    /** The same mistakes as another tasker. Who copies whom, answers do not show. */
    COPYING
}
