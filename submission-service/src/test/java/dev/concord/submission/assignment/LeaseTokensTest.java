package dev.concord.submission.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.submission.Samples;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LeaseTokensTest {

    private static final Lease LEASE =
            Samples.aProject(1, 1).lease("a", "ann", Instant.parse("2026-03-01T12:00:00.123Z"));

    private final LeaseTokens tokens = new LeaseTokens("a secret of at least 32 characters");

    @Test
    void aTokenTellsTheLeaseItWasSignedFor() {
        assertThat(tokens.verify(tokens.sign(LEASE))).contains(LEASE);
    }

    @Test
    void everyTokenHasTheSameLengthAndFitsIntoAUrl() {
        assertThat(tokens.sign(LEASE)).hasSize(LeaseTokens.LENGTH).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aTokenChangedInAnyPlaceIsRefused() {
        var token = tokens.sign(LEASE);
        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(tokens.verify(forged)).as(forged).isEmpty();
        }
    }

    @Test
    void aTokenOfAnotherSecretIsRefused() {
        var others = new LeaseTokens("another secret, also of 32 or more");

        assertThat(tokens.verify(others.sign(LEASE))).isEmpty();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (var text : Set.of("", "x", "=".repeat(LeaseTokens.LENGTH), "A".repeat(LeaseTokens.LENGTH + 1))) {
            assertThat(tokens.verify(text)).as(text).isEmpty();
        }
    }

    @Test
    void tokensOfDifferentLeasesDiffer() {
        var different = new HashSet<String>();
        for (var second = 0; second < 100; second++) {
            different.add(tokens.sign(Samples.aProject(1, 1).lease("a", "ann", Instant.ofEpochSecond(second))));
        }

        assertThat(different).hasSize(100);
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> new LeaseTokens("short"))
                .hasMessage("concord.lease-secret: 5 characters (expected: at least 32)");
    }
}
