package dev.concord.task.agreement;

import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.agreement.DecidedTasks.Decided;
import dev.concord.task.project.ChangeSignal;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.Reservations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Applies decisions to their tasks and reservations; one transaction for each project of the batch. */
@Service
final class ApplyAgreements {

    private final Projects projects;
    private final Reservations reservations;
    private final DecidedTasks tasks;
    private final TransactionOperations transaction;
    private final ChangeSignal signal;

    ApplyAgreements(
            Projects projects,
            Reservations reservations,
            DecidedTasks tasks,
            TransactionOperations transaction,
            ChangeSignal signal) {
        this.projects = projects;
        this.reservations = reservations;
        this.tasks = tasks;
        this.transaction = transaction;
        this.signal = signal;
    }

    /** Applies a batch; what was applied before changes nothing, so a batch may come again whole or in part. */
    void apply(List<LabelAgreed> events) {
        var byProject = events.stream()
                .collect(Collectors.groupingBy(LabelAgreed::projectId, TreeMap::new, Collectors.toList()));
        byProject.forEach(
                (project, ofProject) -> transaction.executeWithoutResult(_ -> applyLocked(project, ofProject)));
        signal.raise();
    }

    private void applyLocked(ProjectId project, List<LabelAgreed> events) {
        if (projects.lock(project).isEmpty()) {
            throw new IllegalArgumentException("label-agreed: project " + project + " (expected: one that exists)");
        }
        var ids = events.stream().map(LabelAgreed::taskId).collect(Collectors.toCollection(HashSet::new));
        var standings = new HashMap<>(tasks.standings(ids));
        var reservation = reservations.get(project);
        var decided = new HashMap<TaskId, Decided>();
        for (var event : events) {
            var task = standings.get(event.taskId());
            if (task == null) {
                throw new IllegalArgumentException(
                        "label-agreed: task " + event.taskId() + " (expected: one that exists)");
            }
            if (AgreementDecision.of(reservation, task, event) instanceof AgreementDecision.Applied applied) {
                reservation = applied.reservation();
                standings.put(event.taskId(), applied.task());
                decided.put(event.taskId(), new Decided(applied.task(), event));
            }
        }
        if (!decided.isEmpty()) {
            tasks.store(decided.values());
            reservations.update(reservation);
        }
    }
}
