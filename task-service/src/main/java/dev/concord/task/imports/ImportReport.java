package dev.concord.task.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.concord.contracts.id.ImportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import's lines.
 *
 * @param accepted lines that are tasks now
 * @param duplicates lines whose name another task of the project has
 * @param rejected lines that are no task
 * @param annotationsLeftOut answers of other tools that were in the file and went no further
 * @param errors of the first 1,000 rejected lines
 */
public record ImportReport(
        ImportId importId,
        long accepted,
        long duplicates,
        long rejected,
        long annotationsLeftOut,
        List<LineError> errors) {

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /** Reads a report. Those that were stored when there were no annotations count none. */
    @JsonCreator
    static ImportReport stored(
            ImportId importId,
            long accepted,
            long duplicates,
            long rejected,
            @Nullable Long annotationsLeftOut,
            List<LineError> errors) {
        return new ImportReport(
                importId, accepted, duplicates, rejected, annotationsLeftOut == null ? 0 : annotationsLeftOut, errors);
    }

    /** What is wrong with one line, or element of an array, counted from 1. */
    public record LineError(long line, String message) {}
}
