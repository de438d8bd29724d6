package dev.concord.task.project.web;

import dev.concord.task.project.FindProjects;
import dev.concord.task.project.Project;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers with a project and its tag, which are read together. */
final class ProjectAnswer {

    private ProjectAnswer() {}

    static ResponseEntity<ProjectView> of(HttpStatus status, Project project, FindProjects projects) {
        var reservation = projects.reservation(project);
        return ResponseEntity.status(status)
                .eTag(ProjectTag.of(project, reservation).formattedTag())
                .body(ProjectView.of(project, reservation));
    }
}
