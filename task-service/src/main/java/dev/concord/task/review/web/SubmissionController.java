package dev.concord.task.review.web;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.task.review.Appeal;
import dev.concord.task.review.AppealDecision;
import dev.concord.task.review.AppealJudgement;
import dev.concord.task.review.Judgement;
import dev.concord.task.review.Judgements;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.ProblemException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where taskers learn how their submissions were judged, and object. Another tasker's submission is none. */
@RestController
@RequestMapping("/v1/submissions/{id}")
final class SubmissionController {

    private final Judgements judgements;
    private final AppealJudgement appeals;

    SubmissionController(Judgements judgements, AppealJudgement appeals) {
        this.judgements = judgements;
        this.appeals = appeals;
    }

    @GetMapping("/judgement")
    JudgementView judgement(TaskerCaller tasker, @PathVariable String id) {
        return JudgementView.of(find(tasker, Requested.submission(id)));
    }

    @GetMapping("/appeal")
    AppealView appeal(TaskerCaller tasker, @PathVariable String id) {
        var judgement = find(tasker, Requested.submission(id));
        return Optional.ofNullable(judgement.appeal())
                .map(appeal -> AppealView.of(appeal, judgement.stateOf(appeal)))
                .orElseThrow(() -> new ProblemException(
                        TaskProblem.APPEAL_NOT_FOUND,
                        "submission " + judgement.submissionId() + ": no appeal (expected: one that was made)"));
    }

    @PostMapping("/appeal")
    ResponseEntity<AppealView> appeal(
            TaskerCaller tasker, @PathVariable String id, @RequestBody AppealRequest request) {
        var submission = Requested.submission(id);
        return switch (appeals.appeal(submission, tasker.id(), request.reason())) {
            case AppealDecision.Appealed(var appeal) ->
                ResponseEntity.status(HttpStatus.CREATED).body(AppealView.of(appeal, Appeal.State.WAITING));
            case AppealDecision.Repeated(var appeal, var state) -> ResponseEntity.ok(AppealView.of(appeal, state));
            case AppealDecision.Differing _ ->
                throw new ProblemException(
                        TaskProblem.ALREADY_APPEALED, "reason: another one (expected: the same as before)");
            case AppealDecision.Agreeing _ ->
                throw new ProblemException(
                        TaskProblem.SUBMISSION_AGREES,
                        "submission " + submission + ": agrees (expected: one that disagrees with the decision)");
            case AppealDecision.ProjectNotUnderWay(var state) -> throw ReviewController.notUnderWay(state);
            case AppealDecision.UnknownSubmission _ -> throw notFound(submission);
        };
    }

    private Judgement find(TaskerCaller tasker, SubmissionId submission) {
        return judgements.find(submission, tasker.id()).orElseThrow(() -> notFound(submission));
    }

    private static ProblemException notFound(SubmissionId submission) {
        return new ProblemException(
                TaskProblem.SUBMISSION_NOT_FOUND,
                "submission " + submission
                        + " (expected: one of this tasker that was judged, in a project with reviews that is not settled)");
    }
}
