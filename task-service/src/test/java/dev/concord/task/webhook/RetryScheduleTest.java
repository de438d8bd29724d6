package dev.concord.task.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten attempts over three days, as Standard Webhooks suggests, and no two webhooks at the same moments. */
final class RetryScheduleTest {

    private static final double NO_JITTER = 0.5;

    @Test
    void thePausesAreThoseOfTheSpecification() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(RetryScheduleTest::pauseAfter))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
    }

    @Test
    void afterTenAttemptsItIsOver() {
        assertThat(RetrySchedule.pauseAfter(10, NO_JITTER, Optional.empty())).isEmpty();
        assertThat(RetrySchedule.pauseAfter(10, NO_JITTER, Optional.of(Duration.ofHours(1))))
                .isEmpty();
    }

    @Test
    void chanceMovesAPauseByAFifthAtMost() {
        assertThat(RetrySchedule.pauseAfter(2, 0, Optional.empty())).contains(Duration.ofMinutes(4));
        assertThat(RetrySchedule.pauseAfter(2, 1, Optional.empty())).contains(Duration.ofMinutes(6));
    }

    @Test
    void aReceiverMayWishForALongerPauseButNotForEver() {
        assertThat(RetrySchedule.pauseAfter(1, NO_JITTER, Optional.of(Duration.ofMinutes(2))))
                .contains(Duration.ofMinutes(2));
        assertThat(RetrySchedule.pauseAfter(2, NO_JITTER, Optional.of(Duration.ofSeconds(1))))
                .contains(Duration.ofMinutes(5));
        assertThat(RetrySchedule.pauseAfter(1, NO_JITTER, Optional.of(Duration.ofDays(9))))
                .contains(Duration.ofHours(24));
    }

    private static Duration pauseAfter(int attempts) {
        return RetrySchedule.pauseAfter(attempts, NO_JITTER, Optional.empty()).orElseThrow();
    }
}
