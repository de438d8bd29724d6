package dev.concord.contracts.label;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What spans are measured in. */
public enum SpanUnit {
    /** Of a text: UTF-16 code units from its beginning, whole numbers. */
    @JsonProperty("characters")
    CHARACTERS,
    /** Of a recording. */
    @JsonProperty("seconds")
    SECONDS
}
