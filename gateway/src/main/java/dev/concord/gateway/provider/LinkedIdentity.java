package dev.concord.gateway.provider;

import dev.concord.contracts.id.IdentityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account at a provider by which somebody signs in.
 *
 * @param email null unless the provider said that it was verified
 */
public record LinkedIdentity(
        IdentityId id, String issuer, @Nullable String email, Instant linkedAt) {

    /** Hides who it is, as text forms end up in logs. */
    @Override
    public String toString() {
        return "LinkedIdentity(" + id + ", (hidden))";
    }
}
