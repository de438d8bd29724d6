package dev.concord.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.VendorId;
import dev.concord.web.Caller.VendorCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RememberedCallersTest {

    private static final Random RANDOM = new Random(7);
    private static final Secret KEY = Secret.draw(SecretKind.VENDOR_KEY, RANDOM);
    private static final KnownCaller VENDOR =
            KnownCaller.unlimited(new VendorCaller(new VendorId(new UUID(0, 1))), KEY);

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private int lookups;

    private final RememberedCallers callers = new RememberedCallers(
            new IdentitySettings(
                    Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(10)),
            () -> now);

    @BeforeEach
    void nothingHasChanged() {
        callers.confirm(7, now);
    }

    @Test
    void a_caller_is_looked_up_once_in_a_while() {
        callers.find(KEY, this::known);
        passWithoutChanges(59);
        callers.find(KEY, this::known);
        assertThat(lookups).isEqualTo(1);

        passWithoutChanges(1);
        assertThat(callers.find(KEY, this::known)).hasValue(VENDOR);
        assertThat(lookups).isEqualTo(2);
    }

    @Test
    void whoever_has_other_rights_now_is_looked_up() {
        callers.find(KEY, this::known);
        callers.confirm(8, now);

        assertThat(callers.find(KEY, this::unknown)).isEmpty();
    }

    @Test
    void a_look_up_that_began_before_a_change_is_not_remembered_after_it() {
        callers.find(KEY, key -> {
            callers.confirm(8, now);
            return known(key);
        });
        callers.find(KEY, this::known);
        assertThat(lookups).isEqualTo(2);

        callers.find(KEY, key -> {
            throw new IllegalStateException("remembered by now");
        });
        callers.clear();
        callers.find(KEY, this::known);
        assertThat(lookups).isEqualTo(3);
    }

    @Test
    void nobody_is_remembered_while_it_is_not_known_whether_rights_have_changed() {
        callers.find(KEY, this::known);
        now = now.plusMillis(4_999);
        callers.find(KEY, this::known);
        assertThat(lookups).isEqualTo(1);

        now = now.plusMillis(1);
        callers.find(KEY, this::known);
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
        passWithoutChanges(60);

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

    private void passWithoutChanges(int seconds) {
        now = now.plusSeconds(seconds);
        callers.confirm(7, now);
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
