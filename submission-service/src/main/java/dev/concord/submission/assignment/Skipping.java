package dev.concord.submission.assignment;

/** What became of a lease that was to be given back. */
public enum Skipping {
    /** The slot is free again. */
    SKIPPED,
    /** It was given back before, or the project is settled and has no slots. */
    SKIPPED_BEFORE,
    /** A label was given, which cannot be taken back. */
    ALREADY_SUBMITTED,
    /** The tasker holds the task under another lease by now. */
    NOT_LEASED
}
