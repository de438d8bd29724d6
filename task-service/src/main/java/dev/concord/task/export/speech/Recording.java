package dev.concord.task.export.speech;

import dev.concord.task.export.Agreement;
import dev.concord.task.export.ExportFormat.Requirement;
import dev.concord.task.export.Shown;
import java.util.Optional;

/** What a task says of its recording. */
final class Recording {

    /** What every task must say for a format that cannot do without. */
    static final Requirement DURATION_KNOWN =
            agreement -> Shown.by(agreement).duration().isPresent()
                    ? Optional.empty()
                    : Optional.of("task %s: data.duration: no number (expected: the length of the recording in seconds)"
                            .formatted(agreement.task()));

    private Recording() {}

    /**
     * Returns the length in seconds.
     *
     * @throws IllegalStateException if the task does not say it, which was to be asked before
     */
    static double duration(Agreement agreement) {
        return Shown.by(agreement)
                .duration()
                .orElseThrow(() -> new IllegalStateException("task " + agreement.task() + ": no duration"));
    }
}
