package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;

/**
 * The end of a refinement in one partition of {@code task-refined}: all of its tasks of that partition lie before it. Written to
 * its partition explicitly; the key only names the project. The marker of partition 0 is written last.
 *
 * @param complete as in {@link TaskRefined}
 */
public record ProjectRefined(
        ProjectId projectId, RefinementId refinementId, int partition, int partitions, boolean complete)
        implements Event {

    @Override
    public String key() {
        return projectId.toString();
    }
}
