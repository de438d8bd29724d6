package dev.concord.task.imports;

import dev.concord.task.imports.ImportReport.LineError;
import dev.concord.task.imports.format.TaskLine;
import java.util.ArrayList;
import java.util.List;

/** Counts rejected lines, and keeps what was wrong with the first of them. */
final class RejectedLines {

    static final int MAX_ERRORS = 1_000;

    private static final int MAX_MESSAGE = 300;

    private final List<LineError> errors = new ArrayList<>();
    private long count;

    void add(TaskLine.Rejected line) {
        count++;
        if (errors.size() < MAX_ERRORS) {
            errors.add(new LineError(line.number(), presentable(line.message())));
        }
    }

    long count() {
        return count;
    }

    List<LineError> errors() {
        return List.copyOf(errors);
    }

    /** Messages quote the file, and it may hold anything. */
    private static String presentable(String message) {
        var printable = message.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return printable.length() > MAX_MESSAGE ? printable.substring(0, MAX_MESSAGE) + "..." : printable;
    }
}
