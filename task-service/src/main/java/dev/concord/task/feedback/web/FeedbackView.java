package dev.concord.task.feedback.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.feedback.Feedback;
import java.time.Instant;
import java.util.List;

/** What became of a label, as its tasker sees it. */
record FeedbackView(
        SubmissionId submissionId,
        TaskId taskId,
        ProjectId projectId,
        String state,
        boolean agrees,
        double weight,
        double confidence,
        Instant decidedAt) {

    static FeedbackView of(Feedback feedback) {
        return new FeedbackView(
                feedback.submissionId(),
                feedback.taskId(),
                feedback.projectId(),
                feedback.state().text(),
                feedback.agrees(),
                feedback.weight(),
                feedback.confidence(),
                feedback.decidedAt());
    }

    /** All that was asked for and is decided. */
    record Listed(List<FeedbackView> items) {}
}
