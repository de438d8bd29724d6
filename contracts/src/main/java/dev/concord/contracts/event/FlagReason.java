package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a tasker may not be doing the work. */
public enum FlagReason {
    /** Nearly always the same answer, whatever the task. */
    @JsonProperty("constant")
    CONSTANT,
    /** Answers that have nothing to do with the task. */
    @JsonProperty("random")
    RANDOM,
    /** The same mistakes as another tasker. Who copies whom, answers do not show. */
    @JsonProperty("copying")
    COPYING
}
