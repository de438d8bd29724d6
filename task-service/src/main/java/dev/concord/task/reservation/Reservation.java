package dev.concord.task.reservation;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.NearAmount;
import java.math.BigInteger;

/**
 * What the tasks of one project hold of its escrow. Pure: each method returns the reservation after a change, and none can
 * return one that holds more than was funded.
 *
 * @param labelCost reward and fee of one label
 * @param labelsPerTask how many labels a task may come to want: its worst case
 */
public record Reservation(
        ProjectId projectId,
        NearAmount labelCost,
        int labelsPerTask,
        Escrow escrow,
        NearAmount reserved,
        TaskCounts tasks) {

    public Reservation {
        if (reserved.compareTo(escrow.funded()) > 0) {
            throw new IllegalArgumentException("project %s: %s reserved (expected: at most funded, %s)"
                    .formatted(projectId, reserved, escrow.funded()));
        }
    }

    public static Reservation none(ProjectId projectId, NearAmount labelCost, int labelsPerTask) {
        return new Reservation(projectId, labelCost, labelsPerTask, Escrow.NONE, NearAmount.ZERO, TaskCounts.NONE);
    }

    /** Returns what one task reserves when it opens. */
    public NearAmount taskCost() {
        return labelCost.times(labelsPerTask);
    }

    /** Takes in new totals; older ones change nothing. Once settled, what was not refunded is what was spent. */
    public Reservation fund(ProjectFunded event) {
        if (event.version() <= escrow.version()) {
            return this;
        }
        var newer = Escrow.of(event);
        var held = newer.settled() ? newer.funded().minus(newer.refunded()) : reserved;
        return new Reservation(projectId, labelCost, labelsPerTask, newer, held, tasks);
    }

    public Reservation add(long waiting) {
        return with(reserved, tasks.plus(TaskState.WAITING, waiting));
    }

    /** Returns how many of the waiting tasks the escrow covers now. */
    public int affordable(int atMost) {
        if (escrow.settled()) {
            return 0;
        }
        var covered = free().yocto().divide(taskCost().yocto());
        return covered.min(BigInteger.valueOf(Math.min(atMost, tasks.waiting())))
                .intValueExact();
    }

    public Reservation open(int count) {
        return with(reserved.plus(taskCost().times(count)), tasks.moved(TaskState.WAITING, TaskState.OPEN, count));
    }

    public Reservation withdraw(int count) {
        return with(reserved, tasks.moved(TaskState.WAITING, TaskState.WITHDRAWN, count));
    }

    /**
     * Returns how many labels a task that holds so many keeps when a decision wants so many. It gives back what it does not
     * want, and never gets any back: the first decision fixes what a task wants. Once settled, no money moves.
     */
    public int labelsKept(int held, int wanted) {
        return escrow.settled() ? held : Math.min(held, wanted);
    }

    /** A task is decided, or decided anew, and holds so many labels from now on instead of the number before. */
    public Reservation decide(TaskState from, TaskState to, int labelsBefore, int labelsAfter) {
        var after = reserved.plus(labelCost.times(labelsAfter)).minus(labelCost.times(labelsBefore));
        return with(escrow.settled() ? reserved : after, tasks.moved(from, to, 1));
    }

    /** Nothing is left to happen: every task has ended and the escrow is settled. */
    public boolean isSettled() {
        return escrow.settled() && tasks.allEnded();
    }

    private NearAmount free() {
        return escrow.funded().minus(reserved);
    }

    private Reservation with(NearAmount nowReserved, TaskCounts nowTasks) {
        return new Reservation(projectId, labelCost, labelsPerTask, escrow, nowReserved, nowTasks);
    }
}
