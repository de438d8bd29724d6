package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;

/** The current skill of one tasker in one project, after so many labels. */
public record TaskerSkill(ProjectId projectId, TaskerId taskerId, int labels, Skill skill) implements Event {

    @Override
    public String key() {
        return projectId + "/" + taskerId;
    }
}
