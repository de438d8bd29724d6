package dev.concord.payout.payout;

import dev.concord.near.key.CryptoHash;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Raises the alarm where endpoints contradict each other about an attempt: one of them lies or has left the chain. No money moves by
 * it, but an operator who has one witness too few is robbed next time. Each attempt is told of once, however often it is asked for.
 */
@Component
final class Contradictions {

    private static final Logger LOG = LoggerFactory.getLogger(Contradictions.class);
    private static final int MOST_REMEMBERED = 1_000;

    private final Counter attempts;
    private final Set<CryptoHash> told = Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));

    Contradictions(MeterRegistry metrics) {
        this.attempts = Counter.builder("payout.attempts.contradicted")
                .description("attempts about which endpoints contradict each other")
                .register(metrics);
    }

    /**
     * Tells of one.
     *
     * @param said what the endpoints say, in words
     */
    void tell(Attempt attempt, String said) {
        if (told.add(attempt.hash())) {
            attempts.increment();
            LOG.error(
                    "endpoints contradict each other about attempt {} (expected: one chain): {}", attempt.hash(), said);
        }
    }

    /** Forgets the oldest, so that a liar who is never put right fills no memory. */
    private static final class Remembered extends LinkedHashMap<CryptoHash, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CryptoHash, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
