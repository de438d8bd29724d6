package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which counted submissions earn the reward. */
public enum RewardRule {
    /** Every submission that the task wanted. */
    @JsonProperty("every-accepted-label")
    EVERY_ACCEPTED_LABEL,
    /** Those that agree with the decision; in a contested task all. */
    @JsonProperty("only-labels-that-agree")
    ONLY_LABELS_THAT_AGREE
}
