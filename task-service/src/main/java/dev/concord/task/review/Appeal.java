package dev.concord.task.review;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.concord.contracts.id.SubmissionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A tasker's objection that a submission was judged wrongly; at most one for each.
 *
 * @param afterRuling how many rulings the task had by then; a later one answers the appeal
 */
public record Appeal(SubmissionId submissionId, Reason reason, int afterRuling, Instant appealedAt) {

    public Appeal {
        appealedAt = appealedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Returns what became of it.
     *
     * @param agrees whether the submission agrees with the decision by now
     * @param rulingApplied the number of the ruling that is the decision; 0 if none is. One that is still under way answers
     *     nothing: it may be the one that makes the submission agree
     */
    State state(boolean agrees, int rulingApplied) {
        if (agrees) {
            return State.UPHELD;
        }
        return rulingApplied > afterRuling ? State.REJECTED : State.WAITING;
    }

    /** Where an appeal stands. */
    public enum State {
        WAITING,
        /** The submission agrees now. */
        UPHELD,
        /** A ruling came after the appeal, and the submission still disagrees. */
        REJECTED;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
