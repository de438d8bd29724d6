package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the labels of a task become one. */
public enum DecisionMethod {
    /** Each label counts the same; choices only. */
    @JsonProperty("majority")
    MAJORITY,
    /** Each tasker's confusion matrix is learned (Dawid and Skene, 1979), as labels arrive; choices only. */
    @JsonProperty("dawid-skene")
    DAWID_SKENE,
    /** A mean in which outliers and noisy taskers weigh less; scales only. */
    @JsonProperty("robust-mean")
    ROBUST_MEAN
}
