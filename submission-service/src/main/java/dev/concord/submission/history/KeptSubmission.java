package dev.concord.submission.history;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import java.time.Instant;

/**
 * A submission as the history has it.
 *
 * @param label as JSON
 */
public record KeptSubmission(SubmissionId id, ProjectId projectId, TaskId taskId, String label, Instant submittedAt) {}
