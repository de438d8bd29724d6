package dev.concord.task.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When to try again: the schedule that Standard Webhooks 1.0.0 gives as its example, over three days, each pause shorter or longer
 * by up to a fifth, so that what failed together does not come back together.
 */
final class RetrySchedule {

    static final Duration LONGEST = Duration.ofHours(24);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            LONGEST);

    private static final double JITTER = 0.2;

    private RetrySchedule() {}

    /**
     * Returns the pause after so many attempts; none if there were enough.
     *
     * @param chance from 0 to 1
     * @param wished by the receiver; a longer one than any of ours is cut
     */
    static Optional<Duration> pauseAfter(int attempts, double chance, Optional<Duration> wished) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        var planned = PAUSES.get(attempts - 1);
        var varied = Duration.ofMillis(Math.round(planned.toMillis() * (1 + JITTER * (2 * chance - 1))));
        return Optional.of(longer(varied, shorter(wished.orElse(Duration.ZERO), LONGEST)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
