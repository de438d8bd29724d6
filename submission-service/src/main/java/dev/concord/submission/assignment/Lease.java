package dev.concord.submission.assignment;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import java.time.Instant;

/** One task lent to one tasker until a moment; to the millisecond, as its token has room for no more. */
public record Lease(
        SubmissionId submissionId, TaskId taskId, ProjectId projectId, TaskerId taskerId, Instant expiresAt) {

    public Lease {
        expiresAt = Instant.ofEpochMilli(expiresAt.toEpochMilli());
    }
}
