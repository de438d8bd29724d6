package dev.concord.payout.payout;

import dev.concord.payout.payout.Attempts.End;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Resolves attempts, each once. The same end again changes nothing; another one means that a proof was wrong, and is made known. */
@Service
final class ResolveAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(ResolveAttempts.class);

    private final Attempts attempts;
    private final Counter conflicting;

    ResolveAttempts(Attempts attempts, MeterRegistry metrics) {
        this.attempts = attempts;
        this.conflicting = Counter.builder("payout.outcomes.conflicting")
                .description("outcomes of attempts that were resolved otherwise before")
                .register(metrics);
    }

    /** Returns those that were not resolved before. The caller holds a transaction. */
    Set<UUID> resolve(Map<Attempt, ? extends End> ends) {
        var resolved = attempts.resolve(ends.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().id(), Map.Entry::getValue)));
        ends.forEach((attempt, end) -> {
            if (!resolved.contains(attempt.id()) && !attempts.isResolvedAs(attempt.id(), end)) {
                conflicting.increment();
                LOG.error("attempt {} was resolved otherwise, and now: {}", attempt.hash(), end);
            }
        });
        return resolved;
    }
}
