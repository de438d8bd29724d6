package dev.concord.task.task;

import dev.concord.contracts.id.TaskId;
import dev.concord.task.reservation.TaskState;
import org.jspecify.annotations.Nullable;

/** A task with its label and without its data: all that an export of a large project should read. */
public record LabelledTask(TaskId id, String name, TaskState state, Task.@Nullable Agreement agreement) {}
