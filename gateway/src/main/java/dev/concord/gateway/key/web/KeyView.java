package dev.concord.gateway.key.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.KeyId;
import dev.concord.contracts.id.MemberId;
import dev.concord.gateway.access.Scope;
import dev.concord.gateway.key.ApiKey;
import dev.concord.gateway.key.LookAfterKeys.Outcome.Issued;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key.
 *
 * @param secret shown this once, to whom it is given out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyView(
        KeyId id,
        String name,
        String beginning,
        @Nullable VendorRole role,
        @Nullable MemberId memberId,
        List<Scope> scopes,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String secret) {

    static KeyView of(ApiKey key) {
        return of(key, null);
    }

    static KeyView of(Issued issued) {
        return of(issued.key(), issued.secret().text());
    }

    @Override
    public String toString() {
        return "KeyView(" + id + ", (hidden))";
    }

    private static KeyView of(ApiKey key, @Nullable String secret) {
        var vendor = key.holder() instanceof VendorCaller caller ? caller : null;
        return new KeyView(
                key.id(),
                key.name(),
                key.beginning(),
                vendor == null ? null : vendor.role(),
                vendor == null ? null : vendor.member(),
                key.scopes().stream().sorted().toList(),
                key.times().issuedAt(),
                key.times().expiresAt(),
                key.times().lastUsedAt(),
                key.times().revokedAt(),
                secret);
    }
}
