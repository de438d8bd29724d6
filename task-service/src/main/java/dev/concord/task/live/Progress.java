package dev.concord.task.live;

import dev.concord.contracts.event.ProjectState;
import dev.concord.task.reservation.TaskCounts;

/** How far a project is. Not a fact that must not be missed, but a state of which the latest one counts. */
public record Progress(ProjectState state, TaskCounts tasks) {}
