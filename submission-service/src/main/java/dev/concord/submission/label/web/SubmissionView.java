package dev.concord.submission.label.web;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.submission.label.Submitting.Submitted;
import java.time.Instant;

/** The receipt for a label. */
record SubmissionView(SubmissionId submissionId, TaskId taskId, Instant submittedAt) {

    static SubmissionView of(Submitted submitted) {
        return new SubmissionView(submitted.submissionId(), submitted.taskId(), submitted.submittedAt());
    }
}
