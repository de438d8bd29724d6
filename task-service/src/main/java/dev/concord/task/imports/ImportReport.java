package dev.concord.task.imports;

import java.util.List;
import java.util.UUID;

/**
 * What became of an import's lines.
 *
 * @param accepted lines that are tasks now
 * @param duplicates lines whose name another task of the project has
 * @param rejected lines that are no task
 * @param errors of the first 1,000 rejected lines
 */
public record ImportReport(UUID importId, long accepted, long duplicates, long rejected, List<LineError> errors) {

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /** What is wrong with one line, counted from 1. */
    public record LineError(long line, String message) {}
}
