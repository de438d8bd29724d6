package dev.concord.web.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LeaseTokensTest {

    private static final Instant END = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final SignedLease LEASE = leaseUntil(END);

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
            different.add(tokens.sign(leaseUntil(Instant.ofEpochSecond(second))));
        }

        assertThat(different).hasSize(100);
    }

    @Test
    void aLeaseLendsItsTaskToItsTaskerUntilItEnds() {
        var before = END.minusMillis(1);

        assertThat(LEASE.lends(LEASE.taskId(), LEASE.taskerId(), before)).isTrue();
        assertThat(LEASE.lends(LEASE.taskId(), LEASE.taskerId(), END)).isFalse();
        assertThat(LEASE.lends(new TaskId(new UUID(0, 9)), LEASE.taskerId(), before))
                .isFalse();
        assertThat(LEASE.lends(LEASE.taskId(), new TaskerId(new UUID(0, 9)), before))
                .isFalse();
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> new LeaseTokens("short"))
                .hasMessage("concord.lease-secret: 5 characters (expected: at least 32)");
    }

    private static SignedLease leaseUntil(Instant end) {
        return new SignedLease(
                new SubmissionId(new UUID(1, 1)),
                new TaskId(new UUID(2, 2)),
                new ProjectId(new UUID(3, 3)),
                new TaskerId(new UUID(4, 4)),
                end);
    }
}
