package dev.concord.task.review.web;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.task.review.Appeal;
import dev.concord.task.review.Reason;
import java.time.Instant;

/** What a tasker objects to, and where that stands. */
record AppealView(SubmissionId submissionId, Reason reason, Instant appealedAt, Appeal.State state) {

    static AppealView of(Appeal appeal, Appeal.State state) {
        return new AppealView(appeal.submissionId(), appeal.reason(), appeal.appealedAt(), state);
    }
}
