package dev.concord.submission.assignment;

import dev.concord.submission.assignment.Presented.Proof;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Service;

/** Gives a lease back before it ends. */
@Service
public final class SkipAssignment {

    private final LeaseTokens tokens;
    private final Assignments assignments;
    private final MeterRegistry metrics;

    SkipAssignment(LeaseTokens tokens, Assignments assignments, MeterRegistry metrics) {
        this.tokens = tokens;
        this.assignments = assignments;
        this.metrics = metrics;
    }

    public Outcome skip(Presented presented, SkipReason reason) {
        return switch (presented.proof(tokens)) {
            case Proof.Genuine genuine -> {
                var skipping = assignments.skip(genuine.lease());
                if (skipping == Skipping.SKIPPED) {
                    metrics.counter("leases.skipped", "reason", reason.word()).increment();
                }
                yield new Outcome.Decided(skipping);
            }
            case Proof.Refused refused -> new Outcome.Refused(refused);
        };
    }

    /** What became of the request. */
    public sealed interface Outcome {

        record Decided(Skipping skipping) implements Outcome {}

        record Refused(Proof.Refused proof) implements Outcome {}
    }
}
