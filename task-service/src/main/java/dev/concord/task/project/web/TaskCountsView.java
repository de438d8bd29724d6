package dev.concord.task.project.web;

import dev.concord.task.reservation.TaskCounts;

/** How many tasks of a project are in each state. */
public record TaskCountsView(long total, long waiting, long open, long agreed, long contested, long withdrawn) {

    public static TaskCountsView of(TaskCounts tasks) {
        return new TaskCountsView(
                tasks.total(), tasks.waiting(), tasks.open(), tasks.agreed(), tasks.contested(), tasks.withdrawn());
    }
}
