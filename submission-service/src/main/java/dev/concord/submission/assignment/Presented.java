package dev.concord.submission.assignment;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.submission.tasker.Tasker;
import dev.concord.web.lease.LeaseTokens;

/** A token as somebody presents it, and what it proves. */
public record Presented(Tasker caller, SubmissionId assignment, String token) {

    /** Decides whether the caller may act under the assignment. */
    public Proof proof(LeaseTokens tokens) {
        var lease = tokens.verify(token).orElse(null);
        if (lease == null) {
            return new Proof.Forged();
        }
        if (!lease.taskerId().equals(caller.id())) {
            return new Proof.OfAnotherTasker();
        }
        return lease.submissionId().equals(assignment)
                ? new Proof.Genuine(Lease.of(lease, caller.agent()))
                : new Proof.OfAnotherAssignment(lease.submissionId());
    }

    /** What a presented token proves. */
    public sealed interface Proof {

        record Genuine(Lease lease) implements Proof {}

        /** What does not let the caller act. */
        sealed interface Refused extends Proof {}

        record Forged() implements Refused {}

        record OfAnotherTasker() implements Refused {}

        record OfAnotherAssignment(SubmissionId actual) implements Refused {}
    }
}
