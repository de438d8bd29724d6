package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the predictions that come with a project's tasks. */
public enum PredictionUse {
    /** Each is a label by a rater of its own, whose skill is learned as a tasker's is. Taskers do not see it, so they stay independent. */
    @JsonProperty("count")
    COUNT("count"),
    /** Taskers see them beside the data. Labels then lean towards them, so that to count them too would be to count them twice. */
    @JsonProperty("show")
    SHOW("show"),
    /** They are not even read. */
    @JsonProperty("ignore")
    IGNORE("ignore");

    private final String text;

    PredictionUse(String text) {
        this.text = text;
    }

    /** Returns the name in JSON. */
    @Override
    public String toString() {
        return text;
    }
}
