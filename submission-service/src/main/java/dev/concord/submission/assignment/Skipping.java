package dev.concord.submission.assignment;

/** What became of a lease that was to be given back. */
public enum Skipping {
    /** The slot is free again; also if it was before. */
    SKIPPED,
    /** A label was given, which cannot be taken back. */
    ALREADY_SUBMITTED,
    /** The tasker holds the task under another lease by now. */
    NOT_LEASED
}
