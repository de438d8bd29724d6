package dev.concord.task.agreement;

import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.id.TaskId;
import java.util.Collection;
import java.util.Map;

/** The tasks' latest decisions. The caller holds the lock of their project. */
interface DecidedTasks {

    Map<TaskId, TaskStanding> standings(Collection<TaskId> ids);

    /** Stores one decision each of different tasks. */
    void store(Collection<Decided> decisions);

    /** A task's new standing, and the event it comes from. */
    record Decided(TaskStanding task, LabelAgreed event) {}
}
