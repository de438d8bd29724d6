package dev.concord.task.funding;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.task.project.ChangeSignal;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.Reservations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a project's new escrow totals into its reservation; a repeated or older event changes nothing. */
@Service
final class ApplyFunding {

    private final Projects projects;
    private final Reservations reservations;
    private final TransactionOperations transaction;
    private final ChangeSignal signal;

    ApplyFunding(Projects projects, Reservations reservations, TransactionOperations transaction, ChangeSignal signal) {
        this.projects = projects;
        this.reservations = reservations;
        this.transaction = transaction;
        this.signal = signal;
    }

    void apply(ProjectFunded event) {
        transaction.executeWithoutResult(_ -> fundLocked(event));
        signal.raise();
    }

    private void fundLocked(ProjectFunded event) {
        if (projects.lock(event.projectId()).isEmpty()) {
            throw new IllegalArgumentException(
                    "project-funded: project " + event.projectId() + " (expected: one that exists)");
        }
        var before = reservations.get(event.projectId());
        var after = before.fund(event);
        if (!after.equals(before)) {
            reservations.update(after);
        }
    }
}
