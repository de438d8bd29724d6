package dev.concord.task.review;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.List;
import java.util.Optional;

/** What waits for a reviewer, in the order of the tasks, from behind the given one. */
public interface ReviewQueue {

    List<WaitingReview> page(ProjectId project, Optional<TaskId> after, int limit);
}
