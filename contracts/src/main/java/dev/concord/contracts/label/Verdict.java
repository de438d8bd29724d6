package dev.concord.contracts.label;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a peer says of an answer that is proposed. */
public enum Verdict {
    @JsonProperty("accept")
    ACCEPT,
    @JsonProperty("reject")
    REJECT
}
