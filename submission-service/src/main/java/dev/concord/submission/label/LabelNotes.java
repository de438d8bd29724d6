package dev.concord.submission.label;

import dev.concord.submission.assignment.Lease;
import java.time.Instant;

/** Which label was given under a lease, remembered from before its append. Works on a half-rebuilt view, too. */
public interface LabelNotes {

    /** Notes a label that is about to be appended, unless something speaks against it. */
    Note note(Lease lease, LabelHash label, Given given, Instant now);

    /** Notes when the label was appended; answers {@link Note.Done}, or that another label was first. */
    Note confirm(Lease lease, LabelHash label, Instant appendedAt);

    /**
     * Notes the same of a label that {@link Note.Proceed} let through, and waits for no answer. What this instance asks of Redis
     * afterwards is answered behind it; if it gets lost, the view learns from the log.
     */
    void appended(Lease lease, LabelHash label, Instant appendedAt);

    /** What the notes say about a label. */
    sealed interface Note {

        /**
         * It may be appended, and is the first to be noted under its lease. Should a repetition overtake it on the way into the log,
         * each is told its own time; the earlier one counts.
         */
        record Proceed() implements Note {}

        /** It may be appended, perhaps for a second time: it is noted already, or the notes of its lease are lost. */
        record Again() implements Note {}

        /** It is in the log. */
        record Done(Instant appendedAt) implements Note {}

        /** Another label was given, or the same task was labelled under another lease. */
        record Differs() implements Note {}

        /** The lease and its grace are over. */
        record Late() implements Note {}

        /** The lease was given back. */
        record NotLeased() implements Note {}

        /** It is an answer, and one is proposed to peers already. */
        record Proposed() implements Note {}

        /** It is a verdict, and no answer is proposed. */
        record NotProposed() implements Note {}

        /** The project's end markers are out or due. */
        record Ended() implements Note {}
    }
}
