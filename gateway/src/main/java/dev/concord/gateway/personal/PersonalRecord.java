package dev.concord.gateway.personal;

import dev.concord.gateway.tasker.Tasker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway knows of a tasker beyond lists that have pages of their own.
 *
 * @param signInName null where there is no password
 * @param walletAccountId the NEAR account that the tasker signs in by; null if by none
 */
public record PersonalRecord(
        Tasker tasker,
        Instant registeredAt,
        @Nullable String signInName,
        @Nullable Instant passwordChangedAt,
        @Nullable String walletAccountId,
        @Nullable Instant walletFirstUsedAt) {

    /** Hides who it is, as text forms end up in logs. */
    @Override
    public String toString() {
        return "PersonalRecord(" + tasker.id() + ", (hidden))";
    }
}
