package dev.concord.task.agreement;

import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.agreement.DecidedTasks.Decided;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.Reservations;
import dev.concord.task.review.Judgements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Applies decisions to their tasks, reservations and judgements; one transaction for each project of the batch. */
@Service
final class ApplyAgreements {

    private final Projects projects;
    private final Reservations reservations;
    private final DecidedTasks tasks;
    private final Judgements judgements;
    private final TransactionOperations transaction;

    ApplyAgreements(
            Projects projects,
            Reservations reservations,
            DecidedTasks tasks,
            Judgements judgements,
            TransactionOperations transaction) {
        this.projects = projects;
        this.reservations = reservations;
        this.tasks = tasks;
        this.judgements = judgements;
        this.transaction = transaction;
    }

    /** Applies a batch; what was applied before changes nothing, so a batch may come again whole or in part. */
    void apply(List<LabelAgreed> events) {
        var byProject = events.stream()
                .collect(Collectors.groupingBy(LabelAgreed::projectId, TreeMap::new, Collectors.toList()));
        byProject.forEach(
                (project, ofProject) -> transaction.executeWithoutResult(_ -> applyLocked(project, ofProject)));
    }

    private void applyLocked(ProjectId id, List<LabelAgreed> events) {
        var project = projects.lock(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("label-agreed: project " + id + " (expected: one that exists)"));
        var ids = events.stream().map(LabelAgreed::taskId).collect(Collectors.toCollection(HashSet::new));
        var standings = new HashMap<>(tasks.standings(ids));
        var reservation = reservations.get(id);
        var decided = new ArrayList<Decided>();
        for (var event : events) {
            var task = standings.get(event.taskId());
            if (task == null) {
                throw new IllegalArgumentException(
                        "label-agreed: task " + event.taskId() + " (expected: one that exists)");
            }
            if (AgreementDecision.of(reservation, task, event) instanceof AgreementDecision.Applied applied) {
                reservation = applied.reservation();
                standings.put(event.taskId(), applied.task());
                decided.add(new Decided(applied.task(), event));
            }
        }
        if (!decided.isEmpty()) {
            tasks.store(id, decided);
            reservations.update(reservation);
            judge(project, decided);
        }
    }

    /** Once a project is settled, nobody rules on its tasks or appeals any more. */
    private void judge(Project project, List<Decided> decided) {
        if (project.facts().isReviewed() && !(project instanceof Project.Settled)) {
            judgements.replace(
                    Decided.lastOfEach(decided).stream().map(Decided::event).toList());
        }
    }
}
