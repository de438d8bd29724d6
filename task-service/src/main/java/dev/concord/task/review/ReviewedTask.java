package dev.concord.task.review;

import dev.concord.contracts.id.TaskId;
import dev.concord.task.reservation.TaskState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What must be known of a task to rule on it.
 *
 * @param ruling the last one
 * @param appealedSince whether an appeal waits that no ruling so far was made in view of
 */
record ReviewedTask(
        TaskId id, TaskState state, JsonNode data, @Nullable Ruling ruling, boolean appealedSince) {}
