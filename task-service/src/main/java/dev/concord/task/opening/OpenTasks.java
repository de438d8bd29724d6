package dev.concord.task.opening;

import dev.concord.contracts.id.ProjectId;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.task.project.Project;
import dev.concord.task.project.ProjectFacts;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.Reservations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the next tasks that the escrow of an open project covers, and publishes them in the same transaction. */
@Service
public final class OpenTasks {

    /** Keeps the lock of a project short, and the transaction of the relay small. */
    static final int BATCH = 1_000;

    private final Projects projects;
    private final Reservations reservations;
    private final WaitingTasks waiting;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    OpenTasks(
            Projects projects,
            Reservations reservations,
            WaitingTasks waiting,
            Outbox outbox,
            TransactionOperations transaction) {
        this.projects = projects;
        this.reservations = reservations;
        this.waiting = waiting;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Opens at most 1,000 tasks; returns how many. */
    public int openNext(ProjectId id) {
        return transaction.execute(_ -> projects.lock(id)
                .filter(Project.Open.class::isInstance)
                .map(project -> open(project.facts()))
                .orElse(0));
    }

    private int open(ProjectFacts project) {
        var before = reservations.get(project.id());
        var count = before.affordable(BATCH);
        if (count == 0) {
            return 0;
        }
        var tasks = waiting.first(project.id(), count);
        if (tasks.size() != count) {
            throw new IllegalStateException("project %s: %d tasks wait (expected: at least %d, as counted)"
                    .formatted(project.id(), tasks.size(), count));
        }
        reservations.update(before.open(count));
        waiting.open(tasks, before.labelsPerTask());
        outbox.appendAll(tasks.stream().map(task -> task.opened(project)).toList());
        return count;
    }
}
