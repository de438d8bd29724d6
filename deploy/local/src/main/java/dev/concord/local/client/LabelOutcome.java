package dev.concord.local.client;

import dev.concord.contracts.id.SubmissionId;
import java.time.Instant;

/** What became of a label that was given. */
public sealed interface LabelOutcome {

    /** It is in the log. */
    record Accepted(SubmissionId submissionId, Instant submittedAt) implements LabelOutcome {}

    /** The lease ran out before the label came; the task may be leased again. */
    record LeaseEnded() implements LabelOutcome {}

    /** It will never be accepted. */
    record Rejected(String problem) implements LabelOutcome {}

    static LabelOutcome of(Reply reply) {
        return switch (reply.status()) {
            case 200, 201 -> accepted(reply);
            case 410 -> new LeaseEnded();
            case 400, 403, 404, 409, 422 -> new Rejected(reply.problem());
            default -> throw new Refusal(reply.summary());
        };
    }

    private static Accepted accepted(Reply reply) {
        return reply.body(Accepted.class, 200, 201);
    }
}
