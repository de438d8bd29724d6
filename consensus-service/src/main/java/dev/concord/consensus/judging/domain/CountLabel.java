package dev.concord.consensus.judging.domain;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.Overlap;
import java.time.Instant;

/** Decides whether a submission counts. */
public final class CountLabel {

    /** Twice what a task can ask for: leases that outlived their slots may bring some more, but not without end. */
    static final int MAX_LABELS = 2 * Overlap.LIMIT;

    private CountLabel() {}

    /**
     * Counts a label, or says why not.
     *
     * @param appendedAt when the log took it, by the log's own clock
     * @param ended whether the project's end marker lies before it in the log
     */
    public static Count count(TaskState state, LabelSubmitted submitted, Instant appendedAt, boolean ended) {
        if (ended) {
            return new Count.Uncounted(Count.Reason.PROJECT_ENDED);
        }
        if (!submitted.inTime(appendedAt)) {
            return new Count.Uncounted(Count.Reason.LATE);
        }
        for (var label : state.labels()) {
            if (label.submissionId().equals(submitted.submissionId())) {
                return new Count.Uncounted(Count.Reason.REPEATED);
            }
            if (label.taskerId().equals(submitted.taskerId())) {
                return new Count.Uncounted(Count.Reason.SAME_TASKER);
            }
        }
        if (!FittingLabel.fits(state, submitted.label())) {
            return new Count.Uncounted(Count.Reason.DOES_NOT_FIT);
        }
        if (state.labels().size() >= MAX_LABELS) {
            return new Count.Uncounted(Count.Reason.TOO_MANY);
        }
        return new Count.Counted(state.with(CountedLabel.of(submitted)));
    }
}
