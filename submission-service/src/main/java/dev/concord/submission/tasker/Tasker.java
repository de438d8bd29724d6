package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;

/**
 * Somebody who labels.
 *
 * @param agent whether it is an AI agent
 */
public record Tasker(TaskerId id, boolean agent) {}
