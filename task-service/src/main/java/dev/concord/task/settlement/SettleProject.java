package dev.concord.task.settlement;

import dev.concord.contracts.id.ProjectId;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.Reservations;
import dev.concord.task.review.Judgements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Calls a closing project settled when nothing is left to happen to it, and publishes that in the same transaction. What was kept
 * for reviews and appeals goes before.
 */
@Service
public final class SettleProject {

    /** Keeps the transactions of a project with many submissions short, and other projects from waiting for it. */
    static final int BATCH = 5_000;

    static final int BATCHES = 10;

    private final Projects projects;
    private final Reservations reservations;
    private final Judgements judgements;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    SettleProject(
            Projects projects,
            Reservations reservations,
            Judgements judgements,
            Outbox outbox,
            TransactionOperations transaction) {
        this.projects = projects;
        this.reservations = reservations;
        this.judgements = judgements;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Returns 1 if the project is settled now, and was not before; one with many judgements may take some rounds. */
    public int settle(ProjectId id) {
        var step = Step.FORGOTTEN;
        for (var batch = 0; batch < BATCHES && step == Step.FORGOTTEN; batch++) {
            step = transaction.execute(_ -> settleLocked(id));
        }
        return step == Step.SETTLED ? 1 : 0;
    }

    private Step settleLocked(ProjectId id) {
        var project = projects.lock(id);
        if (project.isEmpty()
                || !(project.get() instanceof Project.Closing closing)
                || !reservations.get(id).isSettled()) {
            return Step.NONE;
        }
        if (closing.facts().isReviewed() && judgements.forget(id, BATCH) >= BATCH) {
            return Step.FORGOTTEN;
        }
        var settled = closing.settle();
        projects.update(settled);
        outbox.append(settled.event());
        return Step.SETTLED;
    }

    private enum Step {
        NONE,
        /** Some judgements are gone, and there may be more. */
        FORGOTTEN,
        SETTLED
    }
}
