package dev.concord.consensus.quality.web;

import dev.concord.consensus.project.ProjectDirectory;
import dev.concord.consensus.quality.QualityDirectory;
import dev.concord.consensus.web.ConsensusProblem;
import dev.concord.consensus.web.Requested;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a vendor looks at the quality of a project of its own, and the operator at that of any. */
@RestController
@RequestMapping("/v1/projects/{id}/quality")
final class QualityController {

    private final ProjectDirectory projects;
    private final QualityDirectory quality;

    QualityController(ProjectDirectory projects, QualityDirectory quality) {
        this.projects = projects;
        this.quality = quality;
    }

    @GetMapping
    ProjectQualityView quality(Caller caller, @PathVariable String id) {
        return ProjectQualityView.of(found(caller, id));
    }

    @GetMapping("/taskers")
    TaskerPage taskers(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var most = Requested.limit(limit);
        var behind = Requested.after(after, TaskerId::parse);
        var project = found(caller, id).quality().projectId();
        return TaskerPage.of(Requested.read(() -> quality.taskers(project, behind, most)));
    }

    private QualityDirectory.Found found(Caller caller, String text) {
        var project = visible(caller, Requested.project(text)).projectId();
        return Requested.read(() -> quality.find(project))
                .orElseThrow(() -> new ProblemException(
                        ConsensusProblem.QUALITY_NOT_FOUND,
                        "project %s (expected: one that was refined, and is not settled)".formatted(project)));
    }

    private ProjectOpened visible(Caller caller, ProjectId id) {
        return Requested.found(id, Requested.read(() -> projects.find(id)).filter(project -> maySee(caller, project)));
    }

    private static boolean maySee(Caller caller, ProjectOpened project) {
        return switch (caller) {
            case VendorCaller vendor -> project.vendorId().equals(vendor.id());
            case OperatorCaller _ -> true;
            case TaskerCaller _ ->
                throw new ProblemException(
                        EdgeProblem.FORBIDDEN, "caller: a tasker (expected: the project's vendor, or the operator)");
        };
    }
}
