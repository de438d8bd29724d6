package dev.concord.submission.report;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import java.time.Instant;

/** One tasker says that one task is broken; it has the id of the assignment under which they saw it. */
public record Report(
        SubmissionId id,
        ProjectId projectId,
        TaskId taskId,
        TaskerId taskerId,
        Fault fault,
        Comment comment,
        Instant reportedAt) {

    /**
     * A report with how far it is not alone.
     *
     * @param reporters how many taskers have reported the task
     */
    public record Counted(Report report, int reporters) {}
}
