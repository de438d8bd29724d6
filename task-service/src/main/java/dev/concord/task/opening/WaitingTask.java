package dev.concord.task.opening;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.project.ProjectFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A task that was imported and is not open yet. */
record WaitingTask(
        TaskId id,
        String name,
        JsonNode data,
        @Nullable Label controlLabel,
        @Nullable List<Prediction> predictions) {

    /** Says that the task is open now, under the rules its project has. */
    TaskCreated opened(ProjectFacts project) {
        var ordered = project.specification();
        return new TaskCreated(
                id,
                project.id(),
                name,
                data,
                ordered.labelKind(),
                ordered.policy(),
                project.terms(),
                controlLabel,
                predictions);
    }
}
