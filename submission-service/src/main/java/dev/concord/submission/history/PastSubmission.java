package dev.concord.submission.history;

import dev.concord.contracts.event.LabelSubmitted;
import java.time.Instant;

/** A label with the time that the log gave it. */
record PastSubmission(LabelSubmitted submitted, Instant appendedAt) {

    boolean inTime() {
        return submitted.inTime(appendedAt);
    }
}
