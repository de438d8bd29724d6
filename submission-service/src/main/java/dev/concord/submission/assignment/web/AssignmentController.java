package dev.concord.submission.assignment.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.submission.assignment.AwaitAssignments;
import dev.concord.submission.assignment.LeaseAssignments;
import dev.concord.submission.assignment.Leasing;
import dev.concord.submission.assignment.Missing;
import dev.concord.submission.assignment.SkipAssignment;
import dev.concord.submission.tasker.Tasker;
import dev.concord.submission.web.Outages;
import dev.concord.submission.web.Presenting;
import dev.concord.submission.web.SubmissionProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Preferences;
import dev.concord.web.ProblemException;
import dev.concord.web.lease.LeaseTokens;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What taskers do with assignments before they label. */
@RestController
@RequestMapping("/v1/assignments")
final class AssignmentController {

    private final LeaseAssignments leasing;
    private final AwaitAssignments awaiting;
    private final SkipAssignment skipping;
    private final LeaseTokens tokens;

    AssignmentController(
            LeaseAssignments leasing, AwaitAssignments awaiting, SkipAssignment skipping, LeaseTokens tokens) {
        this.leasing = leasing;
        this.awaiting = awaiting;
        this.skipping = skipping;
        this.tokens = tokens;
    }

    /** Only who asks for so many of the next tasks can wait: what became of a task asked for by name is known at once. */
    @PostMapping
    ResponseEntity<AssignmentsView> lease(
            TaskerCaller tasker, @RequestBody AssignmentRequest request, @RequestHeader HttpHeaders headers) {
        var asked = Preferences.waitIn(headers);
        var count = request.count();
        if (asked.isEmpty() || count == null) {
            return ResponseEntity.ok(
                    leased(Outages.told(() -> lease(Presenting.tasker(tasker), request)), request.projectId()));
        }
        var awaited =
                Outages.told(() -> awaiting.next(Presenting.tasker(tasker), request.projectId(), count, asked.get()));
        var answer = ResponseEntity.ok();
        awaited.longest().ifPresent(wait -> answer.header(Preferences.APPLIED, Preferences.toWait(wait)));
        return answer.body(leased(awaited.leasing(), request.projectId()));
    }

    @GetMapping
    AssignmentsView held(TaskerCaller tasker) {
        return AssignmentsView.of(Outages.told(() -> leasing.held(Presenting.tasker(tasker))), List.of(), tokens);
    }

    @PostMapping("/{id}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(TaskerCaller tasker, @PathVariable String id, @RequestBody SkipRequest request) {
        var presented = Presenting.presented(tasker, id, request.token());
        switch (Outages.told(() -> skipping.skip(presented, request.reasonOrUnsaid()))) {
            case SkipAssignment.Outcome.Refused refused -> throw Presenting.refused(refused.proof());
            case SkipAssignment.Outcome.Decided decided -> {
                switch (decided.skipping()) {
                    case SKIPPED, SKIPPED_BEFORE -> {}
                    case ALREADY_SUBMITTED ->
                        throw new ProblemException(
                                SubmissionProblem.ALREADY_SUBMITTED, "a label was given (expected: none yet)");
                    case NOT_LEASED ->
                        throw new ProblemException(
                                SubmissionProblem.NOT_LEASED, "the task is held under another assignment by now");
                }
            }
        }
    }

    private Leasing lease(Tasker tasker, AssignmentRequest request) {
        var count = request.count();
        var names = request.tasks();
        return count != null
                ? leasing.next(tasker, request.projectId(), count)
                : leasing.named(tasker, request.projectId(), names == null ? List.of() : names);
    }

    private AssignmentsView leased(Leasing answer, ProjectId project) {
        return switch (answer) {
            case Leasing.Leased leased -> AssignmentsView.of(leased.assignments(), leased.refused(), tokens);
            case Leasing.UnknownProject _ -> throw unknown(project);
            case Leasing.ProjectNotOpen notOpen ->
                throw new ProblemException(
                        SubmissionProblem.PROJECT_NOT_OPEN, "state: " + notOpen.state() + " (expected: open)");
            case Leasing.TooManyLeases _ ->
                throw new ProblemException(
                        SubmissionProblem.TOO_MANY_LEASES,
                        "the tasker's leases are used up, in this project or in all (expected: label or skip some first)");
            case Leasing.PeopleOnly _ ->
                throw new ProblemException(
                        SubmissionProblem.PEOPLE_ONLY, "tasker: an AI agent (expected: a person, for this project)");
            case Leasing.NotQualified notQualified ->
                throw new ProblemException(SubmissionProblem.NOT_QUALIFIED, details(notQualified));
            case Leasing.NotChosen _ -> throw new IllegalStateException("the next task was asked for, not a name");
        };
    }

    private static String details(Leasing.NotQualified notQualified) {
        return notQualified.missing().stream().map(Missing::detail).collect(Collectors.joining("; "));
    }

    private static ProblemException unknown(ProjectId project) {
        return new ProblemException(
                SubmissionProblem.UNKNOWN_PROJECT, "project " + project + " (expected: one that was opened)");
    }
}
