package dev.concord.task.task;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.reservation.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tasks of each project, in the order they were imported, from behind the given one. */
public interface Tasks {

    /** Lists those that are in one of the states now. */
    List<Task> page(ProjectId project, Set<TaskState> states, Optional<TaskId> after, int limit);

    /** Lists all of them without the data, which is most of a task. */
    List<LabelledTask> labelled(ProjectId project, Optional<TaskId> after, int limit);
}
