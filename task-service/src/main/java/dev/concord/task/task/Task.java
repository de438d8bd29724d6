package dev.concord.task.task;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.reservation.TaskState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task as it stands.
 *
 * @param controlLabel the known answer of a control task
 * @param predictions what models say of it, as it was imported
 * @param agreement its latest decision; absent as long as it has none
 */
public record Task(
        TaskId id,
        String name,
        JsonNode data,
        @Nullable Label controlLabel,
        List<Prediction> predictions,
        TaskState state,
        @Nullable Agreement agreement) {

    public Task {
        predictions = List.copyOf(predictions);
    }

    /**
     * What the consensus decided.
     *
     * @param label absent if the task ended without any
     * @param labels how many labels the decision counted
     */
    public record Agreement(@Nullable Label label, double confidence, Revision revision, int labels) {}
}
