package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;

/**
 * The vendor's reviewer has ruled on a task: this is its label. Consensus publishes it as the next revision, and takes it for a
 * known answer from then on.
 *
 * @param ruling rulings of a task are counted from 1; the greatest holds
 */
public record TaskReviewed(TaskId taskId, ProjectId projectId, int ruling, Label label) implements Event {

    public TaskReviewed {
        if (ruling < 1) {
            throw new IllegalArgumentException("ruling: " + ruling + " (expected: at least 1)");
        }
    }

    @Override
    public String key() {
        return taskId.toString();
    }
}
