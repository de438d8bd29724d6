package dev.concord.task.agreement;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.task.reservation.Reservation;
import dev.concord.task.reservation.TaskState;

/** What a decision of the consensus does to a task and to its project's reservation. */
sealed interface AgreementDecision {

    /** The task has this decision now. */
    record Applied(Reservation reservation, TaskStanding task) implements AgreementDecision {}

    /** The task has this revision, or a later one, already. */
    record Outdated() implements AgreementDecision {}

    static AgreementDecision of(Reservation reservation, TaskStanding task, LabelAgreed event) {
        requireOpened(reservation, task, event);
        var known = task.revision();
        if (known != null && event.revision().compareTo(known) <= 0) {
            return new Outdated();
        }
        requireReserved(reservation, task, event);
        var kept = reservation.labelsKept(task.labelsReserved(), event.labelsWanted());
        var state = stateOf(event.state());
        return new Applied(
                reservation.decide(task.state(), state, task.labelsReserved(), kept),
                new TaskStanding(task.id(), task.projectId(), state, kept, event.revision()));
    }

    /** Only a task that was published can be decided, and only in its own project. */
    private static void requireOpened(Reservation reservation, TaskStanding task, LabelAgreed event) {
        var project = reservation.projectId();
        var inProject = project.equals(event.projectId()) && project.equals(task.projectId());
        var withdrawnUnopened = task.state() == TaskState.WITHDRAWN && task.revision() == null;
        if (task.state() == TaskState.WAITING || withdrawnUnopened || !inProject) {
            throw new IllegalArgumentException(
                    "label-agreed: task %s, %s, in project %s (expected: opened, in project %s)"
                            .formatted(task.id(), task.state().text(), task.projectId(), event.projectId()));
        }
    }

    /**
     * A task never wants more after its first decision than before, nor more than its worst case; what it gave back may be
     * another task's by now. A record that says so is a dead letter; if it is the task's first decision, the task stays open
     * and its project visibly closing.
     */
    private static void requireReserved(Reservation reservation, TaskStanding task, LabelAgreed event) {
        if (event.labelsWanted() > task.labelsReserved()
                && !reservation.escrow().settled()) {
            throw new IllegalArgumentException(
                    "label-agreed: task %s, labelsWanted: %d (expected: at most reserved, %d)"
                            .formatted(task.id(), event.labelsWanted(), task.labelsReserved()));
        }
    }

    private static TaskState stateOf(AgreementState state) {
        return switch (state) {
            case AGREED -> TaskState.AGREED;
            case CONTESTED -> TaskState.CONTESTED;
            case WITHDRAWN -> TaskState.WITHDRAWN;
        };
    }
}
