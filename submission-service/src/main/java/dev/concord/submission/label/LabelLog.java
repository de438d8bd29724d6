package dev.concord.submission.label;

import dev.concord.contracts.event.LabelSubmitted;
import java.time.Instant;

/** The log in which labels become facts. */
@FunctionalInterface
public interface LabelLog {

    /**
     * Appends a label and returns the time that the log gave it.
     *
     * @throws dev.concord.submission.Unavailable if it is not certain that the log has it
     */
    Instant append(LabelSubmitted label);
}
