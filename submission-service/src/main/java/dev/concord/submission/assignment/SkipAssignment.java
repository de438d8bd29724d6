package dev.concord.submission.assignment;

import dev.concord.submission.assignment.Presented.Proof;
import dev.concord.web.lease.LeaseTokens;
import dev.concord.web.rows.RowScope;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Service;

/**
 * Gives a lease back before it ends, and then counts it: a repetition is told from the first, so that nothing is counted twice. What fails
 * between the two costs a count, and no slot.
 */
@Service
public final class SkipAssignment {

    private final LeaseTokens tokens;
    private final Assignments assignments;
    private final Skips skips;
    private final MeterRegistry metrics;

    SkipAssignment(LeaseTokens tokens, Assignments assignments, Skips skips, MeterRegistry metrics) {
        this.tokens = tokens;
        this.assignments = assignments;
        this.skips = skips;
        this.metrics = metrics;
    }

    public Outcome skip(Presented presented, SkipReason reason) {
        return switch (presented.proof(tokens)) {
            case Proof.Genuine genuine -> {
                var skipping = assignments.skip(genuine.lease());
                if (skipping == Skipping.SKIPPED) {
                    count(genuine.lease(), reason);
                }
                yield new Outcome.Decided(skipping);
            }
            case Proof.Refused refused -> new Outcome.Refused(refused);
        };
    }

    /** The numbers are of no tasker, so it is not the tasker who writes them. */
    private void count(Lease skipped, SkipReason reason) {
        metrics.counter("leases.skipped", "reason", reason.word()).increment();
        RowScope.SERVICE.run(() -> skips.add(skipped, reason));
    }

    /** What became of the request. */
    public sealed interface Outcome {

        record Decided(Skipping skipping) implements Outcome {}

        record Refused(Proof.Refused proof) implements Outcome {}
    }
}
