package dev.concord.task.agreement;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.reservation.TaskState;
import org.jspecify.annotations.Nullable;

/** What must be known of a task to decide what a decision does to it. */
record TaskStanding(
        TaskId id,
        ProjectId projectId,
        TaskState state,
        int labelsReserved,
        @Nullable Revision revision) {}
