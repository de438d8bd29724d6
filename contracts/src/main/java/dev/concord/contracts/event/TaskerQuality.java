package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last refinement of a project shows of one of its taskers, beside the skill that {@link TaskerSkill} tells.
 *
 * @param labels how many of the tasker's labels count
 * @param information bits that one more label of the tasker says about its task; absent if not known
 * @param flags the most improbable first, at most {@link #MOST_FLAGS}
 * @param flagsFound how many there are in all
 */
public record TaskerQuality(
        ProjectId projectId,
        TaskerId taskerId,
        RefinementId refinementId,
        int labels,
        @Nullable Double information,
        List<TaskerFlag> flags,
        int flagsFound)
        implements Event {

    /** One who copied from a hundred is known well enough by twenty of them. */
    public static final int MOST_FLAGS = 20;

    public TaskerQuality {
        flags = List.copyOf(flags);
    }

    @Override
    public String key() {
        return projectId + "/" + taskerId;
    }
}
