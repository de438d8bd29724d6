package dev.concord.task.export;

import java.util.List;

/** What became of an export. All but the first were said before anything was written. */
public sealed interface ExportResult {

    /** The file was written to its end. */
    record Done() implements ExportResult {}

    record UnknownProject() implements ExportResult {}

    /** The project's labels have no such format; these they have. */
    record UnknownFormat(List<String> known) implements ExportResult {}

    /** Something that was asked for does not go with the project. */
    record Refused(String message) implements ExportResult {}

    /** The format needs what a task does not say, or has no place for what it does. */
    record Unwritable(String message) implements ExportResult {}

    /** Others are written. */
    record TooMany(int concurrent) implements ExportResult {}
}
