package dev.concord.submission.label.web;

import dev.concord.submission.label.SubmitLabel;
import dev.concord.submission.label.SubmitLabels;
import dev.concord.submission.label.Submitting;
import dev.concord.submission.label.web.ResultsView.Result;
import dev.concord.submission.web.Outages;
import dev.concord.submission.web.Presenting;
import dev.concord.web.Caller.TaskerCaller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where labels come in. */
@RestController
final class LabelController {

    private final SubmitLabel submission;
    private final SubmitLabels submissions;

    LabelController(SubmitLabel submission, SubmitLabels submissions) {
        this.submission = submission;
        this.submissions = submissions;
    }

    @PutMapping("/v1/assignments/{id}/label")
    ResponseEntity<SubmissionView> submit(
            TaskerCaller tasker, @PathVariable String id, @RequestBody LabelRequest request) {
        var presented = Presenting.presented(tasker, id, request.token());
        return switch (Outages.told(() -> submission.submit(presented, request.label()))) {
            case Submitting.Submitted submitted ->
                ResponseEntity.status(Result.status(submitted)).body(SubmissionView.of(submitted));
            case Submitting.NotTaken label -> throw NotTakenProblem.of(label);
        };
    }

    /** Answers 200 whatever became of the labels: each has its own status. */
    @PostMapping("/v1/submissions")
    ResultsView submit(TaskerCaller tasker, @RequestBody SubmissionsRequest request) {
        var labels = request.of(Presenting.tasker(tasker));
        return ResultsView.of(labels, Outages.told(() -> submissions.submit(labels)));
    }
}
