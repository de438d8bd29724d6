package dev.concord.task.project.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.project.FindProjects;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows taskers which projects they can work on. */
@RestController
@RequestMapping("/v1/projects/open")
final class OpenProjectController {

    private final FindProjects projects;

    OpenProjectController(FindProjects projects) {
        this.projects = projects;
    }

    @GetMapping
    Page<OpenProjectView> page(
            TaskerCaller tasker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var found = projects.open(Requested.after(after, ProjectId::parse), size).stream()
                .map(OpenProjectView::of)
                .toList();
        return Page.of(found, size, project -> project.id().toString());
    }

    @GetMapping("/{id}")
    OpenProjectView find(TaskerCaller tasker, @PathVariable String id) {
        var project = Requested.project(id);
        return projects.findOpen(project)
                .map(OpenProjectView::of)
                .orElseThrow(() -> new ProblemException(
                        TaskProblem.PROJECT_NOT_FOUND, "project " + project + " (expected: an open project)"));
    }
}
