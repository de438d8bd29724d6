package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a project stands; it only ever moves towards settled, but for open and paused, which alternate. */
public enum ProjectState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("paused")
    PAUSED,
    /** No new leases; what is out may still come in, then everything is judged. */
    @JsonProperty("closing")
    CLOSING,
    /** Everything is judged and booked, and the rest of the escrow went back. */
    @JsonProperty("settled")
    SETTLED
}
