package dev.concord.submission.assignment;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.List;

/**
 * How often tasks were skipped, and why. By whom is not kept: a task has a number for each reason, however many skip it, and nobody has
 * to fear to say so.
 */
public interface Skips {

    void add(Lease skipped, SkipReason reason);

    /** Counts a project's skips by reason, and lists the tasks that were skipped most often. */
    Counted ofProject(ProjectId project, int limit);

    /** How often a project's tasks were skipped. */
    record Counted(List<OfReason> reasons, List<OfTask> tasks) {

        public Counted {
            reasons = List.copyOf(reasons);
            tasks = List.copyOf(tasks);
        }
    }

    /** How often any task of the project was skipped for a reason. */
    record OfReason(SkipReason reason, long times) {}

    /** How often one task was skipped for a reason. */
    record OfTask(TaskId taskId, SkipReason reason, int times) {}
}
