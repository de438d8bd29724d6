package dev.concord.payout.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A lane whose key cannot pay is left alone for a minute. */
final class RestingLanesTest {

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final RestingLanes lanes = new RestingLanes(() -> now);
    private final PublicKey lane = SecretKey.random(new SplittableRandom(1)).publicKey();

    @Test
    void itRestsForAMinute() {
        lanes.rest(lane, "not on chain");

        assertThat(lanes.isResting(lane)).isTrue();
        now = now.plus(Duration.ofSeconds(59));
        assertThat(lanes.isResting(lane)).isTrue();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(lanes.isResting(lane)).isFalse();
    }

    @Test
    void itIsAwakeOnceItWasUsed() {
        lanes.rest(lane, "not on chain");

        lanes.wake(lane);

        assertThat(lanes.isResting(lane)).isFalse();
    }
}
