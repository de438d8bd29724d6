package dev.concord.task.task.web;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.reservation.TaskState;
import dev.concord.task.task.LabelledTask;
import org.jspecify.annotations.Nullable;

/**
 * One line of a project's labels.
 *
 * @param task its name, as the vendor imported it
 * @param label none while it is undecided, or if it was withdrawn
 * @param confidence 0 as long as there is no decision
 * @param labels how many labels the decision counted
 */
record LabelLine(
        String task,
        TaskId taskId,
        TaskState state,
        @Nullable Label label,
        double confidence,
        int labels,
        @Nullable Revision revision) {

    static LabelLine of(LabelledTask task) {
        var agreement = task.agreement();
        return agreement == null
                ? new LabelLine(task.name(), task.id(), task.state(), null, 0, 0, null)
                : new LabelLine(
                        task.name(),
                        task.id(),
                        task.state(),
                        agreement.label(),
                        agreement.confidence(),
                        agreement.labels(),
                        agreement.revision());
    }
}
