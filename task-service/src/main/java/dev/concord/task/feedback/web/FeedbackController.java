package dev.concord.task.feedback.web;

import dev.concord.task.feedback.ReadFeedback;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where taskers see what became of their labels. */
@RestController
final class FeedbackController {

    private static final int MOST = 100;

    private final ReadFeedback feedback;

    FeedbackController(ReadFeedback feedback) {
        this.feedback = feedback;
    }

    @GetMapping("/v1/taskers/me/feedback")
    FeedbackView.Listed list(
            TaskerCaller tasker, @RequestParam(name = "task", required = false) @Nullable List<String> tasks) {
        if (tasks == null || tasks.size() > MOST) {
            throw new ProblemException(
                    TaskProblem.PAGE_OUT_OF_RANGE,
                    "task: %d of them (expected: 1..%d)".formatted(tasks == null ? 0 : tasks.size(), MOST));
        }
        var ids = tasks.stream().map(Requested::task).distinct().toList();
        return new FeedbackView.Listed(
                feedback.of(tasker.id(), ids).stream().map(FeedbackView::of).toList());
    }
}
