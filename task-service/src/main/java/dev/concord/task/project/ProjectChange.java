package dev.concord.task.project;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;

/** What the vendor is told when a project is in another state. */
record ProjectChange(ProjectId projectId, String name, ProjectState state) {

    static ProjectChange of(Project project) {
        return new ProjectChange(project.id(), project.facts().specification().name(), project.state());
    }
}
