package dev.concord.task.task;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.List;
import java.util.Optional;

/** The tasks of each project, in the order they were imported, from behind the given one. */
public interface Tasks {

    List<Task> page(ProjectId project, Optional<TaskId> after, int limit);

    /** Returns the same without the data, which is most of a task. */
    List<LabelledTask> labelled(ProjectId project, Optional<TaskId> after, int limit);
}
