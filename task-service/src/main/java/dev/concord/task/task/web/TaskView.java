package dev.concord.task.task.web;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.reservation.TaskState;
import dev.concord.task.task.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task as its vendor sees it.
 *
 * @param control its known answer, as it was imported
 * @param predictions what models say of it, as it was imported; taskers see it only where the project shows predictions
 */
record TaskView(
        TaskId id,
        String name,
        JsonNode data,
        @Nullable Label control,
        List<Prediction> predictions,
        TaskState state,
        Task.@Nullable Agreement agreement) {

    static TaskView of(Task task) {
        return new TaskView(
                task.id(),
                task.name(),
                task.data(),
                task.controlLabel(),
                task.predictions(),
                task.state(),
                task.agreement());
    }
}
