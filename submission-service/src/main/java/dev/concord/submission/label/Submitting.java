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

    /** The label is not in the log, or does not count. */
    sealed interface NotTaken extends Submitting {}

    /** The token does not let the caller submit. */
    record Refused(Proof.Refused proof) implements NotTaken {}

    record DoesNotFit(String problem) implements NotTaken {}

    /** It would not fit into one event together with the task's other labels. */
    record TooLarge(String problem) implements NotTaken {}

    record AlreadySubmitted() implements NotTaken {}

    record Expired(Instant expiredAt) implements NotTaken {}

    /** The lease was given back. */
    record NotLeased() implements NotTaken {}

    record ProjectEnded() implements NotTaken {}

    /** Nobody can say now whether the label is in the log; asking again is safe. Only labels of a batch are put off so. */
    record PutOff() implements NotTaken {}
}
