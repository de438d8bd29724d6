package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a task's decision amounts to. */
public enum AgreementState {
    /** Confidence reached the project's threshold, or peers accepted the answer. */
    @JsonProperty("agreed")
    AGREED,
    /** No more labels will come and confidence is still below the threshold, or peers rejected the answer; the label is the best guess. */
    @JsonProperty("contested")
    CONTESTED,
    /** The task ended without any label. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
