package dev.concord.consensus.aggregation.text;

/** What a reviewer says of an answer. */
public enum Verdict {
    ACCEPT,
    REJECT
}
