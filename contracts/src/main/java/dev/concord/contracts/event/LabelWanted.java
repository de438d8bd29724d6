package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;

/** The task wants so many labels in total; cumulative, so the greatest value seen holds. */
public record LabelWanted(TaskId taskId, ProjectId projectId, int wanted) implements Event {

    @Override
    public String key() {
        return taskId.toString();
    }
}
