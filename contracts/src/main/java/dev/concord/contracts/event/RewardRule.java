package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which counted submissions earn the reward. */
public enum RewardRule {
    /** Every submission that the task wanted. */
    @JsonProperty("every-accepted-label")
    EVERY_ACCEPTED_LABEL,
    /** Those that agree with the decision; in a contested task all. */
    @JsonProperty("only-labels-that-agree")
    ONLY_LABELS_THAT_AGREE,
    /**
     * Each the share of the reward that its nearness to the decision is, in whole thousandths, rounded down, and of the fee too; what
     * is left over stays with the vendor. In a contested task all earn all of it. For kinds of labels that can be partly right.
     */
    @JsonProperty("share-by-score")
    SHARE_BY_SCORE
}
