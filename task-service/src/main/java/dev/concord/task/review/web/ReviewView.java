package dev.concord.task.review.web;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.review.WaitingReview;
import dev.concord.task.review.WaitingReview.Cause;
import dev.concord.task.review.WaitingReview.ReviewedSubmission;
import dev.concord.task.task.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A task that waits for a reviewer, as its vendor sees it. */
record ReviewView(
        TaskId taskId,
        String name,
        JsonNode data,
        Task.@Nullable Agreement agreement,
        Cause cause,
        @Nullable RulingView ruling,
        List<ReviewedSubmission> submissions,
        List<Prediction> predictions,
        List<AppealView> appeals) {

    static ReviewView of(WaitingReview review) {
        var task = review.task();
        var ruling = review.ruling();
        return new ReviewView(
                task.id(),
                task.name(),
                task.data(),
                task.agreement(),
                review.cause(),
                ruling == null ? null : RulingView.of(task.id(), ruling),
                review.submissions(),
                task.predictions(),
                review.appeals().stream()
                        .map(appeal -> AppealView.of(appeal, review.stateOf(appeal)))
                        .toList());
    }
}
