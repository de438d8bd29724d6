package dev.concord.submission.history.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.submission.history.KeptSubmission;
import java.time.Instant;

/** A submission as its tasker sees it. */
record KeptSubmissionView(
        SubmissionId id,
        ProjectId projectId,
        TaskId taskId,
        @JsonRawValue String label,
        Instant submittedAt) {

    static KeptSubmissionView of(KeptSubmission kept) {
        return new KeptSubmissionView(kept.id(), kept.projectId(), kept.taskId(), kept.label(), kept.submittedAt());
    }
}
