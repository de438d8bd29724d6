package dev.concord.task.settlement;

import dev.concord.contracts.id.ProjectId;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.Reservations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Calls a closing project settled when nothing is left to happen to it, and publishes that in the same transaction. */
@Service
public final class SettleProject {

    private final Projects projects;
    private final Reservations reservations;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    SettleProject(Projects projects, Reservations reservations, Outbox outbox, TransactionOperations transaction) {
        this.projects = projects;
        this.reservations = reservations;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Returns 1 if the project is settled now, and was not before. */
    public int settle(ProjectId id) {
        return transaction.execute(_ -> settleLocked(id));
    }

    private int settleLocked(ProjectId id) {
        var project = projects.lock(id);
        if (project.isPresent()
                && project.get() instanceof Project.Closing closing
                && reservations.get(id).isSettled()) {
            var settled = closing.settle();
            projects.update(settled);
            outbox.append(settled.event());
            return 1;
        }
        return 0;
    }
}
