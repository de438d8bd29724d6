package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One tasker's label for one task. The record's append time decides whether it came in time.
 *
 * @param agent true if an AI agent gave it; absent if a person did, and in records of before this was told
 */
public record LabelSubmitted(
        SubmissionId submissionId,
        ProjectId projectId,
        TaskId taskId,
        TaskerId taskerId,
        Label label,
        Instant leaseExpiresAt,
        @Nullable Boolean agent)
        implements Event {

    /** A label counts if it was appended no later than this after its lease expired. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    /** A person's label. */
    public LabelSubmitted(
            SubmissionId submissionId,
            ProjectId projectId,
            TaskId taskId,
            TaskerId taskerId,
            Label label,
            Instant leaseExpiresAt) {
        this(submissionId, projectId, taskId, taskerId, label, leaseExpiresAt, null);
    }

    /** Tells whether an AI agent gave it. */
    public boolean byAgent() {
        return Boolean.TRUE.equals(agent);
    }

    /** Tells whether a label appended then counts; submission-service and consensus-service both ask here. */
    public boolean inTime(Instant appendedAt) {
        return !appendedAt.isAfter(leaseExpiresAt.plus(GRACE));
    }

    @Override
    public String key() {
        return taskId.toString();
    }
}
