package dev.concord.task.review;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import java.time.Instant;

/** An appeal as whoever made it lists it; where it stands is asked for one by one. */
public record MadeAppeal(
        SubmissionId submissionId, ProjectId projectId, TaskId taskId, Reason reason, Instant appealedAt) {}
