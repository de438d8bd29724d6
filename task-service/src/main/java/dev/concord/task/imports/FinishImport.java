package dev.concord.task.imports;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.imports.StageLines.Staged;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.Reservations;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes tasks of what was staged and stores the report, in one transaction: both are there, or neither. */
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

    /** Returns what is known without reading: the report of the same import before, or that the project takes no tasks. */
    Optional<ImportResult> answerBeforeReading(Project project, ImportKey key) {
        return imports.find(project.id(), key)
                .<ImportResult>map(report -> new ImportResult.Done(report, true))
                .or(() -> refusal(project));
    }

    /** Checks again, as the state may have changed and the same import may have finished, then adds the tasks. */
    ImportResult finish(ProjectId id, ImportKey key, Staged read) {
        return transaction.execute(_ -> {
            var project = projects.lock(id).orElseThrow();
            return answerBeforeReading(project, key).orElseGet(() -> add(id, key, read));
        });
    }

    private ImportResult add(ProjectId id, ImportKey key, Staged read) {
        if (staged.count(read.importId()) != read.tasks()) {
            return new ImportResult.Lost();
        }
        var accepted = staged.moveToTasks(read.importId(), id);
        var rejected = read.rejected();
        var report = new ImportReport(
                read.importId(),
                accepted,
                read.tasks() - accepted,
                rejected.count(),
                read.annotationsLeftOut(),
                rejected.errors());
        reservations.update(reservations.get(id).add(accepted));
        imports.add(id, key, report);
        return new ImportResult.Done(report, false);
    }

    private static Optional<ImportResult> refusal(Project project) {
        return switch (project) {
            case Project.Draft _, Project.Open _ -> Optional.empty();
            case Project.Paused _, Project.Closing _, Project.Settled _ ->
                Optional.of(new ImportResult.Refused(project.state()));
        };
    }
}
