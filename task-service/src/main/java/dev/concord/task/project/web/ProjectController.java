package dev.concord.task.project.web;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.project.CreateProject;
import dev.concord.task.project.FindProjects;
import dev.concord.task.project.KindName;
import dev.concord.task.project.ProjectFilter;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where vendors order projects and look at those they have. */
@RestController
@RequestMapping("/v1/projects")
final class ProjectController {

    private final CreateProject creation;
    private final FindProjects projects;

    ProjectController(CreateProject creation, FindProjects projects) {
        this.creation = creation;
        this.projects = projects;
    }

    @PostMapping
    ResponseEntity<ProjectView> create(VendorCaller vendor, @RequestBody ProjectRequest request) {
        var outcome = creation.create(vendor.id(), Optional.ofNullable(request.id()), request.specification());
        return switch (outcome) {
            case CreateProject.Outcome.Created created ->
                ProjectAnswer.of(HttpStatus.CREATED, created.project(), projects);
            case CreateProject.Outcome.Repeated repeated ->
                ProjectAnswer.of(HttpStatus.OK, repeated.project(), projects);
            case CreateProject.Outcome.Late late ->
                throw ProjectStateController.late(late.urgency().deadline());
            case CreateProject.Outcome.IdTaken _ ->
                throw new ProblemException(
                        TaskProblem.PROJECT_ID_TAKEN,
                        "id: " + request.id() + " (expected: a new id, or the same order as before)");
        };
    }

    @GetMapping
    Page<ProjectView> page(
            VendorCaller vendor,
            @RequestParam(name = "state", required = false) @Nullable List<String> states,
            @RequestParam(name = "kind", required = false) @Nullable List<String> kinds,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var wanted = new ProjectFilter(
                Requested.words("state", states, ProjectState.class), Requested.words("kind", kinds, KindName.class));
        var found = projects.ofVendor(vendor.id(), wanted, Requested.after(after, ProjectId::parse), size);
        return Page.of(
                ProjectView.of(found, projects), size, project -> project.id().toString());
    }

    @GetMapping("/{id}")
    ResponseEntity<ProjectView> find(VendorCaller vendor, @PathVariable String id) {
        var project = Requested.project(id);
        return projects.find(project, vendor.id())
                .map(found -> ProjectAnswer.of(HttpStatus.OK, found, projects))
                .orElseThrow(() -> Requested.notFound(project));
    }
}
