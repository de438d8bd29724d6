package dev.concord.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void pausesDoubleUpToALimit() {
        var pauses = Stream.generate(
                        () -> backoff.pauseAfter(Duration.ofSeconds(1)).toMillis())
                .limit(8);

        assertThat(pauses).containsExactly(200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L, 5000L);
    }

    @Test
    void aLongLifeIsForgiven() {
        backoff.pauseAfter(Duration.ofSeconds(1));
        backoff.pauseAfter(Duration.ofSeconds(1));

        assertThat(backoff.pauseAfter(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(200));
    }
}
