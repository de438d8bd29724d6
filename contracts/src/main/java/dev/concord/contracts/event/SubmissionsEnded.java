package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;

/**
 * The end marker of a closing project, one in each partition of {@code label-submitted}: labels of the project behind it are
 * void. Written to its partition explicitly; the key only names the project.
 */
public record SubmissionsEnded(ProjectId projectId, int partition, int partitions) implements Event {

    @Override
    public String key() {
        return projectId.toString();
    }
}
