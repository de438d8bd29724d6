package dev.concord.submission.memory;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.label.LabelHash;
import java.time.Instant;

/** Where one tasker stands with one task. */
sealed interface Standing {

    SubmissionId submissionId();

    /** Takes a slot until it ends. */
    sealed interface Holding extends Standing {
        Lease lease();

        @Override
        default SubmissionId submissionId() {
            return lease().submissionId();
        }
    }

    record Leased(Lease lease) implements Holding {}

    record Noted(Lease lease, LabelHash label) implements Holding {}

    record Submitted(SubmissionId submissionId, Instant appendedAt, LabelHash label, boolean agent)
            implements Standing {}

    record Skipped(SubmissionId submissionId) implements Standing {}
}
