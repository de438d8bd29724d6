package dev.concord.gateway.key.web;

import dev.concord.contracts.id.KeyId;
import dev.concord.gateway.access.Scope;
import dev.concord.gateway.key.KeyOrder;
import dev.concord.web.VendorRole;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body that asks for a key.
 *
 * @param id made by the client, so that asking again gives out no second key
 * @param personal true if nothing is said
 */
record KeyRequest(
        KeyId id,
        String name,
        @Nullable VendorRole role,
        Set<Scope> scopes,
        @Nullable Boolean personal,
        @Nullable Instant expiresAt) {

    KeyRequest {
        if (Objects.isNull(id)) {
            throw new IllegalArgumentException("id: missing (expected: a UUID made by the client)");
        }
        if (Objects.isNull(name)) {
            throw new IllegalArgumentException("name: missing (expected: a name for the key)");
        }
        if (Objects.isNull(scopes) || scopes.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("scopes: missing (expected: some of read, write, money, admin)");
        }
        scopes = Set.copyOf(scopes);
    }

    KeyOrder order() {
        return new KeyOrder(id, name, role, scopes, personal == null || personal, expiresAt);
    }
}
