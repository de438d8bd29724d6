package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What makes a confidence honest. */
public enum Calibration {
    /** It is corrected by what the method held of its project's control tasks while it did not know them. */
    @JsonProperty("controls")
    CONTROLS,
    /** It is as the method has it. */
    @JsonProperty("model")
    MODEL
}
