package dev.concord.gateway.repeat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.repeats}.
 *
 * @param kept for how long an answer is remembered
 * @param givenUpAfter after how long a request without an answer is taken for one whose gateway has died; longer than any that is
 *     carried out once takes
 * @param mostPerCaller how many are remembered of one caller, the latest ones, and some more until they are counted
 * @param countedEvery at one in how many of a caller's requests, drawn by chance, they are counted
 */
@ConfigurationProperties("concord.gateway.repeats")
public record RepeatSettings(
        @DefaultValue("24h") Duration kept,
        @DefaultValue("5m") Duration givenUpAfter,
        @DefaultValue("10000") int mostPerCaller,
        @DefaultValue("50") int countedEvery) {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int MOST = 100_000;

    /** At one counting as many are forgotten as come in between in the mean, and as many again. */
    private static final int SELDOMEST = FirstAnswers.FORGOTTEN_AT_ONCE / 2;

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
        if (countedEvery < 1 || countedEvery > SELDOMEST) {
            throw new IllegalArgumentException(
                    "concord.gateway.repeats.counted-every: %d (expected: 1..%d)".formatted(countedEvery, SELDOMEST));
        }
    }
}
