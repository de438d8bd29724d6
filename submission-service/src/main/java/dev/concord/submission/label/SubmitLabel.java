package dev.concord.submission.label;

import dev.concord.contracts.label.Label;
import dev.concord.submission.Unavailable;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.assignment.Presented;
import dev.concord.submission.assignment.Presented.Proof;
import dev.concord.submission.label.LabelNotes.Note;
import dev.concord.web.lease.LeaseTokens;
import java.time.Instant;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes a label: checks it, notes it, appends it, and answers by the time that the log gave it. */
@Service
public final class SubmitLabel {

    private static final Logger LOG = LoggerFactory.getLogger(SubmitLabel.class);

    private final LeaseTokens tokens;
    private final CheckLabel check;
    private final LabelNotes notes;
    private final LabelLog log;
    private final SubmissionWatch watch;

    SubmitLabel(LeaseTokens tokens, CheckLabel check, LabelNotes notes, LabelLog log, SubmissionWatch watch) {
        this.tokens = tokens;
        this.check = check;
        this.notes = notes;
        this.log = log;
        this.watch = watch;
    }

    /**
     * Submits a label under the presented lease; the same label again gets the first answer.
     *
     * @throws Unavailable if nobody can say now whether the label is in the log; asking again is safe
     */
    public Submitting submit(Presented presented, Label label) {
        return switch (presented.proof(tokens)) {
            case Proof.Refused refused -> new Submitting.Refused(refused);
            case Proof.Genuine genuine -> submit(genuine.lease(), label);
        };
    }

    private Submitting submit(Lease lease, Label label) {
        var refusal = check.refusal(lease, label);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var hash = LabelHash.of(label);
        return switch (notes.note(lease, hash, Given.of(label), watch.now())) {
            case Note.Proceed _ -> append(lease, label, appendedAt -> first(lease, hash, appendedAt));
            case Note.Again _ -> append(lease, label, appendedAt -> confirmed(lease, hash, appendedAt));
            case Note.Done done -> submitted(lease, done.appendedAt(), true);
            case Note.Differs _ -> new Submitting.AlreadySubmitted();
            case Note.Late _ -> new Submitting.Expired(lease.expiresAt());
            case Note.NotLeased _ -> new Submitting.NotLeased();
            case Note.Proposed _ ->
                new Submitting.DoesNotFit("label.kind: text (expected: verdict, for an answer is proposed already)");
            case Note.NotProposed _ ->
                new Submitting.DoesNotFit("label.kind: verdict (expected: text, for no answer is proposed yet)");
            case Note.Ended _ -> new Submitting.ProjectEnded();
        };
    }

    private Submitting append(Lease lease, Label label, Function<Instant, Submitting> answer) {
        var event = lease.submitted(label);
        var appendedAt = log.append(event);
        if (!event.inTime(appendedAt)) {
            return new Submitting.Expired(lease.expiresAt());
        }
        return answer.apply(appendedAt);
    }

    /** Nothing was noted before, so this is the first answer, and nobody needs to be asked for it. */
    private Submitting first(Lease lease, LabelHash hash, Instant appendedAt) {
        notes.appended(lease, hash, appendedAt);
        watch.submitted();
        return submitted(lease, appendedAt, false);
    }

    /** The log has the label, so an answer does not depend on Redis any more: the view will learn of it from the log. */
    private Submitting confirmed(Lease lease, LabelHash hash, Instant appendedAt) {
        try {
            if (!(notes.confirm(lease, hash, appendedAt) instanceof Note.Done done)) {
                return new Submitting.AlreadySubmitted();
            }
            watch.submitted();
            return submitted(lease, done.appendedAt(), done.appendedAt().isBefore(appendedAt));
        } catch (Unavailable away) {
            LOG.warn("submission {} is appended but not confirmed: {}", lease.submissionId(), away.getMessage());
            watch.submitted();
            return submitted(lease, appendedAt, false);
        }
    }

    private static Submitting submitted(Lease lease, Instant appendedAt, boolean repeated) {
        return new Submitting.Submitted(lease.submissionId(), lease.taskId(), appendedAt, repeated);
    }
}
