package dev.concord.payout.payout;

import dev.concord.payout.payout.Attempts.End;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Resolves an attempt, once. The same end again changes nothing; another one means that a proof was wrong, and is made known. */
@Service
final class ResolveAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(ResolveAttempt.class);

    private final Attempts attempts;
    private final Counter conflicting;

    ResolveAttempt(Attempts attempts, MeterRegistry metrics) {
        this.attempts = attempts;
        this.conflicting = Counter.builder("payout.outcomes.conflicting")
                .description("outcomes of attempts that were resolved otherwise before")
                .register(metrics);
    }

    /** Returns false if it was resolved before. The caller holds a transaction. */
    boolean resolve(Attempt attempt, End end) {
        if (attempts.resolve(attempt.id(), end)) {
            return true;
        }
        if (!attempts.isResolvedAs(attempt.id(), end)) {
            conflicting.increment();
            LOG.error(
                    "attempt {} of payout {} was resolved otherwise, and now: {}",
                    attempt.hash(),
                    attempt.payout().id(),
                    end);
        }
        return false;
    }
}
