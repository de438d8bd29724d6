package dev.concord.submission.report.web;

import dev.concord.submission.assignment.Skips;
import java.util.List;

/**
 * What the vendor sees of tasks that were skipped.
 *
 * @param reasons of all tasks, the most frequent first
 * @param tasks each with one reason, the most frequent first
 */
record SkipsView(List<Skips.OfReason> reasons, List<Skips.OfTask> tasks) {

    static SkipsView of(Skips.Counted counted) {
        return new SkipsView(counted.reasons(), counted.tasks());
    }
}
