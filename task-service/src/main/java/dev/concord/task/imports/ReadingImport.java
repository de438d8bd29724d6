package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.imports.ImportJob.Counts;
import dev.concord.task.imports.ImportReport.LineError;
import dev.concord.task.imports.format.TaskLine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** An import while it is read: counts what became of its lines, and writes down how far it is, at most once a second. */
final class ReadingImport {

    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

    private final ImportId id;
    private final ProjectId project;
    private final Notebook notebook;
    private final RejectedLines rejected;
    private final InstantSource clock;
    private Instant noted = Instant.EPOCH;
    private long accepted;
    private long bytes;

    ReadingImport(ImportId id, ProjectId project, Notebook notebook, RejectedLines rejected, InstantSource clock) {
        this.id = id;
        this.project = project;
        this.notebook = notebook;
        this.rejected = rejected;
        this.clock = clock;
    }

    ImportId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    /** So many bytes have arrived in all; a body may be long before it has its first line. */
    void received(long bytesInAll) {
        bytes = bytesInAll;
        noteNowAndThen();
    }

    /** Counts a task, and returns how many there are with it. */
    long accept() {
        return ++accepted;
    }

    void reject(TaskLine.Rejected line) {
        rejected.add(line);
    }

    /** Writes down what was not yet. */
    void note() {
        rejected.list();
        notebook.note(counts(), bytes);
        noted = clock.instant();
    }

    Counts counts() {
        return new Counts(accepted, 0, rejected.count());
    }

    List<LineError> errors() {
        return rejected.errors();
    }

    private void noteNowAndThen() {
        if (!clock.instant().isBefore(noted.plus(BETWEEN_NOTES))) {
            note();
        }
    }

    /** Where it is written down. */
    @FunctionalInterface
    interface Notebook {

        void note(Counts counts, long bytes);
    }
}
