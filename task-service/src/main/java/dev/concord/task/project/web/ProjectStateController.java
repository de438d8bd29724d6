package dev.concord.task.project.web;

import dev.concord.task.project.ChangeProject;
import dev.concord.task.project.FindProjects;
import dev.concord.task.project.Transition;
import dev.concord.task.project.Transition.Outcome;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where vendors open, pause and close their projects; asking again for what is already so is no error. */
@RestController
@RequestMapping("/v1/projects/{id}")
final class ProjectStateController {

    private final ChangeProject changes;
    private final FindProjects projects;

    ProjectStateController(ChangeProject changes, FindProjects projects) {
        this.changes = changes;
        this.projects = projects;
    }

    @PostMapping("/open")
    ProjectView open(VendorCaller vendor, @PathVariable String id) {
        return change(vendor, id, Transition.OPEN);
    }

    @PostMapping("/pause")
    ProjectView pause(VendorCaller vendor, @PathVariable String id) {
        return change(vendor, id, Transition.PAUSE);
    }

    @PostMapping("/close")
    ProjectView close(VendorCaller vendor, @PathVariable String id) {
        return change(vendor, id, Transition.CLOSE);
    }

    private ProjectView change(VendorCaller vendor, String id, Transition transition) {
        var project = Requested.project(id);
        return switch (changes.change(project, vendor.id(), transition)) {
            case Outcome.Changed changed -> ProjectView.of(changed.project(), projects);
            case Outcome.Unchanged unchanged -> ProjectView.of(unchanged.project(), projects);
            case Outcome.Unknown _ -> throw Requested.notFound(project);
            case Outcome.Refused refused ->
                throw new ProblemException(
                        TaskProblem.PROJECT_STATE,
                        "state: %s (expected: %s)"
                                .formatted(refused.state().name().toLowerCase(Locale.ROOT), refused.expected()));
        };
    }
}
