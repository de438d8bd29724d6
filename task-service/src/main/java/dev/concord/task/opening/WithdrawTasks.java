package dev.concord.task.opening;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.Reservations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Withdraws what still waits in a closing project: nobody was told of these tasks, so nobody needs to be. */
@Service
public final class WithdrawTasks {

    static final int BATCH = 5_000;

    private final Projects projects;
    private final Reservations reservations;
    private final WaitingTasks waiting;
    private final TransactionOperations transaction;

    WithdrawTasks(
            Projects projects, Reservations reservations, WaitingTasks waiting, TransactionOperations transaction) {
        this.projects = projects;
        this.reservations = reservations;
        this.waiting = waiting;
        this.transaction = transaction;
    }

    /** Withdraws at most 5,000 tasks; returns how many. */
    public int withdrawNext(ProjectId id) {
        return transaction.execute(_ -> projects.lock(id)
                .filter(Project.Closing.class::isInstance)
                .map(project -> withdraw(id))
                .orElse(0));
    }

    private int withdraw(ProjectId id) {
        var count = waiting.withdrawFirst(id, BATCH);
        reservations.update(reservations.get(id).withdraw(count));
        return count;
    }
}
