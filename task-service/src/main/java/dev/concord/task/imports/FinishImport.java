package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.imports.StageLines.Staged;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.Reservations;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes tasks of what was staged and stores the report, in one transaction: both are there, or neither. A million tasks take a while
 * to add; the project is locked only after that, for everybody else who needs its lock would wait for them. Nobody sees the tasks
 * before they are committed, and only another import could add the same names: those wait for each other.
 */
@Service
final class FinishImport {

    private final Projects projects;
    private final Reservations reservations;
    private final Imports imports;
    private final StagedTasks staged;
    private final TransactionOperations transaction;

    FinishImport(
            Projects projects,
            Reservations reservations,
            Imports imports,
            StagedTasks staged,
            TransactionOperations transaction) {
        this.projects = projects;
        this.reservations = reservations;
        this.imports = imports;
        this.staged = staged;
        this.transaction = transaction;
    }

    /** Returns the import that is in under this key already. */
    Optional<FinishedImport> earlier(Project project, ImportKey key) {
        return imports.finished(project.id(), key);
    }

    /** Checks again, as the state may have changed and the same import may have finished, then adds the tasks. */
    ImportResult finish(ProjectId id, ImportKey key, Staged read) {
        imports.adding(read.reading().id());
        return transaction.execute(change -> {
            imports.awaitTurn(id);
            var project = projects.find(id).orElseThrow();
            var result = earlier(project, key)
                    .map(finished -> finished.answer(read.fingerprint()))
                    .or(() -> refusal(project))
                    .orElseGet(() -> add(id, key, read));
            if (result instanceof ImportResult.Failed) {
                change.setRollbackOnly();
            }
            return result;
        });
    }

    /** Ends an import that came to nothing. */
    void fail(ImportId importId, String problem) {
        imports.fail(importId, problem);
    }

    private ImportResult add(ProjectId id, ImportKey key, Staged staging) {
        var read = staging.reading();
        var counts = read.counts();
        if (staged.count(read.id()) != counts.accepted()) {
            return new ImportResult.Lost();
        }
        var accepted = staged.addToTasks(read.id(), id);
        return refusal(projects.lock(id).orElseThrow()).orElseGet(() -> report(id, key, staging, accepted));
    }

    private ImportResult report(ProjectId id, ImportKey key, Staged staging, long accepted) {
        var read = staging.reading();
        var counts = read.counts();
        var report = new ImportReport(
                read.id(),
                accepted,
                counts.accepted() - accepted,
                counts.rejected(),
                staging.annotationsLeftOut(),
                read.errors());
        reservations.update(reservations.get(id).add(accepted));
        imports.finish(id, key, new FinishedImport(report, staging.fingerprint()));
        return new ImportResult.Done(report, false);
    }

    /** Returns why the project takes no tasks, if it takes none. */
    static Optional<ImportResult> refusal(Project project) {
        return switch (project) {
            case Project.Draft _, Project.Open _ -> Optional.empty();
            case Project.Paused _, Project.Closing _, Project.Settled _ ->
                Optional.of(new ImportResult.Refused(project.state()));
        };
    }
}
