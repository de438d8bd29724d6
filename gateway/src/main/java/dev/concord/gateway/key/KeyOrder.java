package dev.concord.gateway.key;

import dev.concord.contracts.id.KeyId;
import dev.concord.gateway.access.Scope;
import dev.concord.web.VendorRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody wants.
 *
 * @param id the caller's own, so that a repetition gives out no second key
 * @param name by which people tell keys apart
 * @param role of a vendor's key; the role of whoever asks if nothing is said
 * @param personal whether it ends with the membership of whoever asks, rather than being the vendor's own
 * @param expiresAt in 90 days if nothing is said
 */
public record KeyOrder(
        KeyId id,
        String name,
        @Nullable VendorRole role,
        Set<Scope> scopes,
        boolean personal,
        @Nullable Instant expiresAt) {

    private static final int LONGEST_NAME = 100;
    private static final Duration USUAL_LIFE = Duration.ofDays(90);
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    public KeyOrder {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name: %d characters (expected: 1..%d, not blank)".formatted(name.length(), LONGEST_NAME));
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("scopes: none (expected: at least one)");
        }
        scopes = Set.copyOf(scopes);
    }

    /**
     * Returns when a key ends that is given out now.
     *
     * @throws IllegalArgumentException if that is past or too far away
     */
    static Instant end(@Nullable Instant asked, Instant now) {
        var end = asked == null ? now.plus(USUAL_LIFE) : asked;
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
            throw new IllegalArgumentException("expiresAt: %s (expected: after %s, by at most %d days)"
                    .formatted(end, now, LONGEST_LIFE.toDays()));
        }
        return end;
    }
}
