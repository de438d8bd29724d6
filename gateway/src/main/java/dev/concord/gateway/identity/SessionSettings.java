package dev.concord.gateway.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.sessions}.
 *
 * @param idle after how long without a request a session has ended; up to two minutes less, as not every request is noted
 * @param longest after how long it has ended in any case
 * @param secureCookie whether browsers send the cookie over TLS only; to be switched off where all is local
 */
@ConfigurationProperties("concord.gateway.sessions")
public record SessionSettings(
        @DefaultValue("1h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("true") boolean secureCookie) {

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(30);

    public SessionSettings {
        if (idle.compareTo(SHORTEST_IDLE) < 0 || longest.compareTo(idle) < 0 || longest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "concord.gateway.sessions: idle %s, longest %s (expected: %s <= idle <= longest <= %s)"
                            .formatted(idle, longest, SHORTEST_IDLE, LONGEST));
        }
    }
}
