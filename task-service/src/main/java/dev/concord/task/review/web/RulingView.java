package dev.concord.task.review.web;

import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.review.Ruling;
import java.time.Instant;

/**
 * A ruling as its vendor sees it.
 *
 * @param ruling its number
 * @param applied whether the task's decision says so already
 */
record RulingView(TaskId taskId, int ruling, Label label, Instant ruledAt, boolean applied) {

    static RulingView of(TaskId task, Ruling ruling) {
        return new RulingView(task, ruling.number(), ruling.label(), ruling.ruledAt(), ruling.isApplied());
    }
}
