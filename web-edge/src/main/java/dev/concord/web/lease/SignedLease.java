package dev.concord.web.lease;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import java.time.Instant;

/** What a token says: one task was lent to one tasker until a moment. That it was given back since, a token cannot know; submission-service does. */
public record SignedLease(
        SubmissionId submissionId, TaskId taskId, ProjectId projectId, TaskerId taskerId, Instant expiresAt) {

    /** To the millisecond, as a token has room for no more. */
    public SignedLease {
        expiresAt = Instant.ofEpochMilli(expiresAt.toEpochMilli());
    }

    /** Tells whether the tasker may have the task before them at that moment. */
    public boolean lends(TaskId task, TaskerId tasker, Instant now) {
        return taskId.equals(task) && taskerId.equals(tasker) && now.isBefore(expiresAt);
    }
}
