package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The task wants so many labels in total; cumulative, so the greatest value seen holds.
 *
 * @param panel the only taskers who may give what is still wanted; absent if anybody may
 * @param proposed the answer that what is still wanted are verdicts on; absent if it is answers
 */
public record LabelWanted(
        TaskId taskId,
        ProjectId projectId,
        int wanted,
        @Nullable List<TaskerId> panel,
        @Nullable String proposed) implements Event {

    public LabelWanted {
        panel = panel == null ? null : List.copyOf(panel);
    }

    /** Anybody may give it. */
    public LabelWanted(TaskId taskId, ProjectId projectId, int wanted) {
        this(taskId, projectId, wanted, null, null);
    }

    /** Only a panel may give it. */
    public LabelWanted(TaskId taskId, ProjectId projectId, int wanted, @Nullable List<TaskerId> panel) {
        this(taskId, projectId, wanted, panel, null);
    }

    @Override
    public String key() {
        return taskId.toString();
    }
}
