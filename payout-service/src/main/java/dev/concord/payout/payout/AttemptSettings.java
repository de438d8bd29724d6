package dev.concord.payout.payout;

import dev.concord.payout.payout.domain.Backoff;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.attempts}.
 *
 * @param lanesAtOnce how many attempts are signed in one go
 * @param firstRest how long a token rests whose transfers have failed without a receiver's fault; twice as long after each more
 * @param longestRest it never rests longer
 */
@ConfigurationProperties("concord.attempts")
public record AttemptSettings(
        @DefaultValue("128") int lanesAtOnce,
        @DefaultValue("30s") Duration firstRest,
        @DefaultValue("15m") Duration longestRest) {

    public AttemptSettings {
        if (lanesAtOnce < 1 || lanesAtOnce > 1_000) {
            throw new IllegalArgumentException(
                    "concord.attempts.lanes-at-once: %d (expected: 1..1000)".formatted(lanesAtOnce));
        }
    }

    Backoff backoff() {
        return new Backoff(firstRest, longestRest);
    }
}
