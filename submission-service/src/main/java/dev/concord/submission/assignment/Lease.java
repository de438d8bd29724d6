package dev.concord.submission.assignment;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import java.time.Instant;

/**
 * One task lent to one tasker until a moment; to the millisecond, as its token has room for no more.
 *
 * @param agent whether the tasker is an AI agent
 */
public record Lease(
        SubmissionId submissionId,
        TaskId taskId,
        ProjectId projectId,
        TaskerId taskerId,
        Instant expiresAt,
        boolean agent) {

    public Lease {
        expiresAt = Instant.ofEpochMilli(expiresAt.toEpochMilli());
    }

    /** A person's lease. */
    public Lease(SubmissionId submissionId, TaskId taskId, ProjectId projectId, TaskerId taskerId, Instant expiresAt) {
        this(submissionId, taskId, projectId, taskerId, expiresAt, false);
    }

    /** What is said on the log of a label that is given under this lease. */
    public LabelSubmitted submitted(Label label) {
        return new LabelSubmitted(
                submissionId, projectId, taskId, taskerId, label, expiresAt, agent ? Boolean.TRUE : null);
    }

    /** Returns the same lease as one of a tasker of this kind, which tokens do not tell. */
    Lease ofAgent(boolean isAgent) {
        return new Lease(submissionId, taskId, projectId, taskerId, expiresAt, isAgent);
    }
}
