package dev.concord.consensus.judging.domain;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.Overlap;
import java.time.Instant;
import java.util.Optional;

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
        return objection(state, submitted, appendedAt)
                .<Count>map(Count.Uncounted::new)
                .orElseGet(() -> new Count.Counted(state.with(CountedLabel.of(submitted))));
    }

    /** Returns why a label before the project's end does not count; nothing if it does. */
    public static Optional<Count.Reason> objection(LabelsSoFar task, LabelSubmitted submitted, Instant appendedAt) {
        if (!submitted.inTime(appendedAt)) {
            return Optional.of(Count.Reason.LATE);
        }
        if (task.hasSubmission(submitted.submissionId())) {
            return Optional.of(Count.Reason.REPEATED);
        }
        if (task.hasTasker(submitted.taskerId())) {
            return Optional.of(Count.Reason.SAME_TASKER);
        }
        if (!task.fits(submitted.label())) {
            return Optional.of(Count.Reason.DOES_NOT_FIT);
        }
        return task.counted() >= MAX_LABELS ? Optional.of(Count.Reason.TOO_MANY) : Optional.empty();
    }
}
