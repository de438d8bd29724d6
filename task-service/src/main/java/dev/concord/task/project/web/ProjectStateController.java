package dev.concord.task.project.web;

import dev.concord.task.project.BriefingChange;
import dev.concord.task.project.ChangeProject;
import dev.concord.task.project.FindProjects;
import dev.concord.task.project.ProjectChange;
import dev.concord.task.project.ProjectChange.Outcome;
import dev.concord.task.project.Transition;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.IfMatch;
import dev.concord.web.ProblemException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where vendors open, pause and close their projects, and change what taskers are told. Asking for a state that is already so is no
 * error, so it needs no condition; two who rewrite one text must not undo each other, so that does.
 */
@RestController
@RequestMapping("/v1/projects/{id}")
final class ProjectStateController {

    private final ChangeProject changes;
    private final FindProjects projects;

    ProjectStateController(ChangeProject changes, FindProjects projects) {
        this.changes = changes;
        this.projects = projects;
    }

    @PatchMapping
    ResponseEntity<ProjectView> rebrief(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody BriefingChange change) {
        return change(vendor, id, IfMatch.required(ifMatch), change);
    }

    @PostMapping("/open")
    ResponseEntity<ProjectView> open(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(vendor, id, IfMatch.optional(ifMatch), Transition.OPEN);
    }

    @PostMapping("/pause")
    ResponseEntity<ProjectView> pause(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(vendor, id, IfMatch.optional(ifMatch), Transition.PAUSE);
    }

    @PostMapping("/close")
    ResponseEntity<ProjectView> close(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(vendor, id, IfMatch.optional(ifMatch), Transition.CLOSE);
    }

    static ProblemException late(@Nullable Instant deadline) {
        return new ProblemException(
                TaskProblem.DEADLINE_PASSED, "deadline: " + deadline + " (expected: one to come, or none)");
    }

    private ResponseEntity<ProjectView> change(VendorCaller vendor, String id, IfMatch expected, ProjectChange change) {
        var project = Requested.project(id);
        var outcome = changes.change(project, vendor.id(), expected::includes, change);
        return switch (outcome) {
            case Outcome.Changed changed -> ProjectAnswer.of(HttpStatus.OK, changed.project(), projects);
            case Outcome.Unchanged unchanged -> ProjectAnswer.of(HttpStatus.OK, unchanged.project(), projects);
            case Outcome.Unknown _ -> throw Requested.notFound(project);
            case Outcome.Stale stale -> throw IfMatch.refusal(stale.version());
            case Outcome.Unfit unfit -> throw new ProblemException(TaskProblem.BRIEFING_DOES_NOT_FIT, unfit.problem());
            case Outcome.Late late -> throw late(late.deadline());
            case Outcome.Refused refused ->
                throw new ProblemException(
                        TaskProblem.PROJECT_STATE,
                        "state: %s (expected: %s)"
                                .formatted(refused.state().name().toLowerCase(Locale.ROOT), refused.expected()));
        };
    }
}
