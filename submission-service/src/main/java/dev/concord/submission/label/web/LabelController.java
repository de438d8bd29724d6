package dev.concord.submission.label.web;

import dev.concord.submission.label.SubmitLabel;
import dev.concord.submission.label.Submitting;
import dev.concord.submission.web.Outages;
import dev.concord.submission.web.Presenting;
import dev.concord.submission.web.SubmissionProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where labels come in. */
@RestController
final class LabelController {

    private final SubmitLabel submission;

    LabelController(SubmitLabel submission) {
        this.submission = submission;
    }

    @PutMapping("/v1/assignments/{id}/label")
    ResponseEntity<SubmissionView> submit(
            TaskerCaller tasker, @PathVariable String id, @RequestBody LabelRequest request) {
        var presented = Presenting.presented(tasker, id, request.token());
        return switch (Outages.told(() -> submission.submit(presented, request.label()))) {
            case Submitting.Submitted submitted ->
                ResponseEntity.status(submitted.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(SubmissionView.of(submitted));
            case Submitting.Refused refused -> throw Presenting.refused(refused.proof());
            case Submitting.DoesNotFit misfit ->
                throw new ProblemException(SubmissionProblem.LABEL_DOES_NOT_FIT, misfit.problem());
            case Submitting.TooLarge large ->
                throw new ProblemException(SubmissionProblem.LABEL_TOO_LARGE, large.problem());
            case Submitting.AlreadySubmitted _ ->
                throw new ProblemException(
                        SubmissionProblem.ALREADY_SUBMITTED,
                        "label: not the one given before (expected: the same label or none)");
            case Submitting.Expired expired ->
                throw new ProblemException(
                        SubmissionProblem.LEASE_EXPIRED,
                        "the lease expired at " + expired.expiredAt() + " (expected: a label before that)");
            case Submitting.NotLeased _ ->
                throw new ProblemException(
                        SubmissionProblem.NOT_LEASED, "the assignment was given back (expected: a live lease)");
            case Submitting.ProjectEnded _ ->
                throw new ProblemException(
                        SubmissionProblem.PROJECT_ENDED,
                        "the project's submissions have ended (expected: before that)");
        };
    }
}
