package dev.concord.task.imports;

import dev.concord.contracts.event.ProjectState;

/** What became of an import. */
public sealed interface ImportResult {

    /** It is in, now or since an earlier request with the same key. */
    record Done(ImportReport report, boolean repeated) implements ImportResult {}

    /** The vendor has no such project. */
    record UnknownProject() implements ImportResult {}

    /** The project takes no tasks any more; nothing was added. */
    record Refused(ProjectState state) implements ImportResult {}

    /** It is beyond the limits of one import; nothing was added. */
    record TooLarge(String message) implements ImportResult {}

    /** The file as a whole is not what it says; nothing was added. */
    record Unreadable(String message) implements ImportResult {}

    /** A crash of the database lost what was staged; nothing was added, and the same request may be sent again. */
    record Lost() implements ImportResult {}

    /** So many others are being read; nothing was added, and the same request may be sent later. */
    record TooMany(int concurrent) implements ImportResult {}
}
