package dev.concord.task.media;

/** What became of a medium that somebody handed over. */
public sealed interface Keeping {

    /** The project has it. */
    record Kept(Media media) implements Keeping {}

    /** The vendor has no such project. */
    record UnknownProject() implements Keeping {}

    /** The project is over, and its media go after a while. */
    record ProjectSettled() implements Keeping {}
}
