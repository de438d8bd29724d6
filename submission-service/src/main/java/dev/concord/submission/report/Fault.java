package dev.concord.submission.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is wrong with a task. */
public enum Fault {
    /** What is to be labelled is not there, or cannot be loaded. */
    @JsonProperty("missing")
    MISSING,
    /** It is there and cannot be made out. */
    @JsonProperty("unreadable")
    UNREADABLE,
    /** None of the project's labels fits. */
    @JsonProperty("no-label-fits")
    NO_LABEL_FITS,
    @JsonProperty("offensive")
    OFFENSIVE,
    /** It shows what nobody should see of somebody. */
    @JsonProperty("private")
    PRIVATE,
    @JsonProperty("other")
    OTHER
}
