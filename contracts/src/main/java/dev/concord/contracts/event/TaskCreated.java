package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task is open. Kind, policy and terms are snapshots, so that a task is decided and paid by the rules it was opened under.
 *
 * @param name the vendor's own name for the task, unique in its project
 * @param data what the tasker is shown: small JSON, media by reference
 * @param controlLabel the known answer of a control task
 * @param predictions what models say that its label is, at most five; absent if none does, or if the project ignores them
 */
public record TaskCreated(
        TaskId taskId,
        ProjectId projectId,
        String name,
        JsonNode data,
        LabelKind labelKind,
        Policy policy,
        Terms terms,
        @Nullable Label controlLabel,
        @Nullable List<Prediction> predictions)
        implements Event {

    public TaskCreated {
        predictions = predictions == null ? null : List.copyOf(predictions);
    }

    /** A task without predictions. */
    public TaskCreated(
            TaskId taskId,
            ProjectId projectId,
            String name,
            JsonNode data,
            LabelKind labelKind,
            Policy policy,
            Terms terms,
            @Nullable Label controlLabel) {
        this(taskId, projectId, name, data, labelKind, policy, terms, controlLabel, null);
    }

    /** Returns the predictions if they are to be used so; none otherwise. */
    public List<Prediction> predictionsTo(PredictionUse use) {
        return predictions == null || policy.predictionUse() != use ? List.of() : predictions;
    }

    @Override
    public String key() {
        return taskId.toString();
    }
}
