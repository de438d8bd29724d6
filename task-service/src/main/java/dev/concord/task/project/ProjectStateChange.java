package dev.concord.task.project;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;

/** What the vendor is told when a project is in another state, or is told of otherwise. */
record ProjectStateChange(ProjectId projectId, String name, ProjectState state) {

    static ProjectStateChange of(Project project) {
        return new ProjectStateChange(project.id(), project.briefing().name(), project.state());
    }
}
