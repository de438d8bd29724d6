package dev.concord.consensus.aggregation.text;

/** What became of a vote. */
public sealed interface ReviewStep {

    /** It counts, or had been counted before; this is how the review stands now. */
    record Counted(PeerReview review) implements ReviewStep {}

    /** It does not count. */
    record Refused(Reason reason) implements ReviewStep {}

    /** Why a vote does not count. */
    enum Reason {
        /** Nobody judges a task that they answered themselves. */
        ANSWERED_THE_TASK,
        /** A reviewer has one vote, and has given another one before. */
        VOTED_BEFORE,
        /** The answer was accepted or rejected for good. */
        SETTLED_BEFORE
    }
}
