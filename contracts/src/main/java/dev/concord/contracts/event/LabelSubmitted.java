package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import java.time.Duration;
import java.time.Instant;

/** One tasker's label for one task. The record's append time decides whether it came in time. */
public record LabelSubmitted(
        SubmissionId submissionId,
        ProjectId projectId,
        TaskId taskId,
        TaskerId taskerId,
        Label label,
        Instant leaseExpiresAt)
        implements Event {

    /** A label counts if it was appended no later than this after its lease expired. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    /** Tells whether a label appended then counts; submission-service and consensus-service both ask here. */
    public boolean inTime(Instant appendedAt) {
        return !appendedAt.isAfter(leaseExpiresAt.plus(GRACE));
    }

    @Override
    public String key() {
        return taskId.toString();
    }
}
