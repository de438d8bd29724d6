package dev.concord.task.feedback;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.reservation.TaskState;
import java.time.Instant;

/**
 * What the latest decision of a task made of a submission.
 *
 * @param state agreed, contested or withdrawn
 * @param agrees whether the label is the decided one, or near enough to it
 * @param weight how much it counted; 1 for a label that counts like every other
 * @param confidence how sure the decision is, 0..1
 */
public record Feedback(
        SubmissionId submissionId,
        TaskId taskId,
        ProjectId projectId,
        TaskState state,
        boolean agrees,
        double weight,
        double confidence,
        Instant decidedAt) {}
