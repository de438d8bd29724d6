package dev.concord.task.live;

import dev.concord.contracts.id.ProjectId;

/**
 * Where a project stands at a moment.
 *
 * @param position of its last event; 0 if there is none
 */
record Standing(ProjectId projectId, long position, Progress progress) {}
