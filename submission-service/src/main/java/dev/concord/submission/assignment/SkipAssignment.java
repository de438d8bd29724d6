package dev.concord.submission.assignment;

import dev.concord.submission.assignment.Presented.Proof;
import org.springframework.stereotype.Service;

/** Gives a lease back before it ends. */
@Service
public final class SkipAssignment {

    private final LeaseTokens tokens;
    private final Assignments assignments;

    SkipAssignment(LeaseTokens tokens, Assignments assignments) {
        this.tokens = tokens;
        this.assignments = assignments;
    }

    public Outcome skip(Presented presented) {
        return switch (presented.proof(tokens)) {
            case Proof.Genuine genuine -> new Outcome.Decided(assignments.skip(genuine.lease()));
            case Proof.Refused refused -> new Outcome.Refused(refused);
        };
    }

    /** What became of the request. */
    public sealed interface Outcome {

        record Decided(Skipping skipping) implements Outcome {}

        record Refused(Proof.Refused proof) implements Outcome {}
    }
}
