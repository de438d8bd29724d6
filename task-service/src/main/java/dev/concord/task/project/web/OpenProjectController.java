package dev.concord.task.project.web;

import dev.concord.task.project.FindProjects;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells taskers what to do in an open project; which ones there are for them, submission-service knows. */
@RestController
@RequestMapping("/v1/projects/open")
final class OpenProjectController {

    private final FindProjects projects;

    OpenProjectController(FindProjects projects) {
        this.projects = projects;
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
