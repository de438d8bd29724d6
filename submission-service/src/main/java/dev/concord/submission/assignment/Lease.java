package dev.concord.submission.assignment;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.web.lease.SignedLease;
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

    /** Returns the lease that a token tells of; of which kind its tasker is, tokens do not tell. */
    static Lease of(SignedLease signed, boolean agent) {
        return new Lease(
                signed.submissionId(),
                signed.taskId(),
                signed.projectId(),
                signed.taskerId(),
                signed.expiresAt(),
                agent);
    }

    /** What is said on the log of a label that is given under this lease. */
    public LabelSubmitted submitted(Label label) {
        return new LabelSubmitted(
                submissionId, projectId, taskId, taskerId, label, expiresAt, agent ? Boolean.TRUE : null);
    }

    /** Returns what its token says of it. */
    public SignedLease signed() {
        return new SignedLease(submissionId, taskId, projectId, taskerId, expiresAt);
    }
}
