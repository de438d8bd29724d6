package dev.concord.submission.label;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.submission.assignment.Presented.Proof;
import java.time.Instant;

/** What became of a label that was given. */
public sealed interface Submitting {

    /**
     * The label is in the log and counts.
     *
     * @param repeated whether an earlier request had brought it there
     */
    record Submitted(SubmissionId submissionId, TaskId taskId, Instant submittedAt, boolean repeated)
            implements Submitting {}

    /** The token does not let the caller submit. */
    record Refused(Proof.Refused proof) implements Submitting {}

    record DoesNotFit(String problem) implements Submitting {}

    /** It would not fit into one event together with the task's other labels. */
    record TooLarge(String problem) implements Submitting {}

    record AlreadySubmitted() implements Submitting {}

    record Expired(Instant expiredAt) implements Submitting {}

    /** The lease was given back. */
    record NotLeased() implements Submitting {}

    record ProjectEnded() implements Submitting {}
}
