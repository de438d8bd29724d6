package dev.concord.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.VendorId;
import dev.concord.web.Caller.VendorCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RememberedCallersTest {

    private static final Random RANDOM = new Random(7);
    private static final Secret KEY = Secret.draw(SecretKind.VENDOR_KEY, RANDOM);
    private static final KnownCaller VENDOR =
            KnownCaller.unlimited(new VendorCaller(new VendorId(new UUID(0, 1))), KEY);

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private int lookups;

    private final RememberedCallers callers = new RememberedCallers(Duration.ofSeconds(5), () -> now);

    @Test
    void a_caller_is_looked_up_once_in_a_while() {
        callers.find(KEY, this::known);
        now = now.plusMillis(4_999);
        callers.find(KEY, this::known);
        assertThat(lookups).isEqualTo(1);

        now = now.plusMillis(1);
        assertThat(callers.find(KEY, this::known)).hasValue(VENDOR);
        assertThat(lookups).isEqualTo(2);
    }

    @Test
    void who_is_unknown_is_looked_up_each_time() {
        callers.find(KEY, this::unknown);

        assertThat(callers.find(KEY, this::known)).hasValue(VENDOR);
    }

    @Test
    void who_is_known_no_longer_is_forgotten() {
        callers.find(KEY, this::known);
        now = now.plusSeconds(5);

        assertThat(callers.find(KEY, this::unknown)).isEmpty();
        assertThat(callers.size()).isZero();
    }

    @Test
    void memory_has_a_limit() {
        for (var i = 0; i < 3 * RememberedCallers.MOST; i++) {
            callers.find(Secret.draw(SecretKind.VENDOR_KEY, RANDOM), this::known);
            assertThat(callers.size()).isLessThanOrEqualTo(RememberedCallers.MOST);
        }
    }

    @Test
    void a_credential_that_ends_meanwhile_is_none() {
        var ending = new KnownCaller(VENDOR.caller(), VENDOR.scopes(), VENDOR.credential(), now.plusSeconds(1));
        callers.find(KEY, _ -> Optional.of(ending));
        now = now.plusSeconds(1);

        assertThat(callers.find(KEY, this::known)).isEmpty();
    }

    private Optional<KnownCaller> known(Secret key) {
        lookups++;
        return Optional.of(VENDOR);
    }

    private Optional<KnownCaller> unknown(Secret key) {
        lookups++;
        return Optional.empty();
    }
}
