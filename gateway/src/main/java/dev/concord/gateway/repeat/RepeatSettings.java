package dev.concord.gateway.repeat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.repeats}.
 *
 * @param kept for how long an answer is remembered
 * @param givenUpAfter after how long a request without an answer is taken for one whose gateway has died; longer than any takes
 * @param mostPerCaller how many are remembered of one caller, the latest ones
 */
@ConfigurationProperties("concord.gateway.repeats")
public record RepeatSettings(
        @DefaultValue("24h") Duration kept,
        @DefaultValue("5m") Duration givenUpAfter,
        @DefaultValue("10000") int mostPerCaller) {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int MOST = 100_000;

    public RepeatSettings {
        if (givenUpAfter.compareTo(SHORTEST) < 0 || kept.compareTo(givenUpAfter) < 0 || kept.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "concord.gateway.repeats: given-up-after %s, kept %s (expected: %s <= given-up-after <= kept <= %s)"
                            .formatted(givenUpAfter, kept, SHORTEST, LONGEST));
        }
        if (mostPerCaller < 1 || mostPerCaller > MOST) {
            throw new IllegalArgumentException(
                    "concord.gateway.repeats.most-per-caller: %d (expected: 1..%d)".formatted(mostPerCaller, MOST));
        }
    }
}
