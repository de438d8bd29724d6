package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a submission earns what it earns. */
public enum RewardReason {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("agrees")
    AGREES,
    /** Earns nothing, or its share where the project shares by score. */
    @JsonProperty("disagrees")
    DISAGREES,
    /** The task was contested, and its project pays all labels then. */
    @JsonProperty("contested")
    CONTESTED,
    /** It came after the task had all the labels it wanted; earns nothing. */
    @JsonProperty("surplus")
    SURPLUS
}
