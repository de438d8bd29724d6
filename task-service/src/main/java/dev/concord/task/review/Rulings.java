package dev.concord.task.review;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.Optional;

/** The last ruling on each task. The caller holds the lock of the project. */
interface Rulings {

    /** Finds a task of the project, with what must be known to rule on it. */
    Optional<ReviewedTask> task(ProjectId project, TaskId task);

    void store(ProjectId project, TaskId task, Ruling ruling);
}
