package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task is open. Kind, policy and terms are snapshots, so that a task is decided and paid by the rules it was opened under.
 *
 * @param name the vendor's own name for the task, unique in its project
 * @param data what the tasker is shown: small JSON, media by reference
 * @param controlLabel the known answer of a control task
 */
public record TaskCreated(
        TaskId taskId,
        ProjectId projectId,
        String name,
        JsonNode data,
        LabelKind labelKind,
        Policy policy,
        Terms terms,
        @Nullable Label controlLabel)
        implements Event {

    @Override
    public String key() {
        return taskId.toString();
    }
}
