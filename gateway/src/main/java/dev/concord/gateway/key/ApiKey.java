package dev.concord.gateway.key;

import dev.concord.contracts.id.KeyId;
import dev.concord.gateway.access.Scope;
import dev.concord.web.Caller;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's key or a tasker's token, without its secret.
 *
 * @param holder who calls with it, in the role that it has
 * @param beginning the secret's first letters
 */
public record ApiKey(KeyId id, Caller holder, String name, String beginning, Set<Scope> scopes, Times times) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** The same key with another secret and another end. */
    ApiKey rotated(String newBeginning, @Nullable Instant expiresAt) {
        return new ApiKey(
                id,
                holder,
                name,
                newBeginning,
                scopes,
                new Times(times.issuedAt(), expiresAt, times.lastUsedAt(), times.revokedAt()));
    }

    /**
     * What happened to a key, and when.
     *
     * @param lastUsedAt to the minute
     */
    public record Times(
            Instant issuedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}
}
