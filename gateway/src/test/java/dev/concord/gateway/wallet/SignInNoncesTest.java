package dev.concord.gateway.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.gateway.wallet.SignInNonces.Standing;
import dev.concord.near.key.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SignInNoncesTest {

    private static final Duration AGE = Duration.ofMinutes(5);
    private static final String SECRET = "the caller secret of the tests, 32+";

    private Instant now = Instant.parse("2026-11-26T09:00:00.750Z");

    private final SignInNonces nonces = nonces(SECRET, 1);

    @Test
    void every_instance_with_the_secret_knows_it_until_it_is_too_old() {
        var drawn = nonces.draw();
        var elsewhere = nonces(SECRET, 2);

        assertThat(elsewhere.standing(drawn.nonce())).isEqualTo(Standing.GOOD);
        now = drawn.until().minusMillis(1);
        assertThat(elsewhere.standing(drawn.nonce())).isEqualTo(Standing.GOOD);
        now = drawn.until();
        assertThat(elsewhere.standing(drawn.nonce())).isEqualTo(Standing.TOO_OLD);
    }

    @Test
    void nobody_makes_one_or_an_old_one_younger() {
        var drawn = nonces.draw().nonce().toArray();
        for (var i = 0; i < drawn.length; i++) {
            var changed = drawn.clone();
            changed[i] ^= 1;

            assertThat(nonces.standing(Bytes.of(changed))).as("byte " + i).isEqualTo(Standing.NOT_OURS);
        }
        assertThat(nonces("another caller secret of 32 and more", 1).standing(Bytes.of(drawn)))
                .isEqualTo(Standing.NOT_OURS);
    }

    @Test
    void no_two_are_the_same() {
        var drawn = new HashSet<Bytes>();
        for (var i = 0; i < 1_000; i++) {
            assertThat(drawn.add(nonces.draw().nonce())).isTrue();
        }
    }

    private SignInNonces nonces(String secret, long seed) {
        return new SignInNonces(secret, new WalletSettings(List.of(), "concord", AGE), () -> now, new Random(seed));
    }
}
