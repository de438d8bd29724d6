package dev.concord.gateway.key.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that asks for another secret.
 *
 * @param graceSeconds for how long the secret so far goes on; a day if nothing is said
 * @param expiresAt when the key ends; in 90 days if nothing is said
 */
record RotationRequest(
        @Nullable Integer graceSeconds, @Nullable Instant expiresAt) {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    RotationRequest {
        if (graceSeconds != null && (graceSeconds < 0 || graceSeconds > LONGEST.toSeconds())) {
            throw new IllegalArgumentException(
                    "graceSeconds: %d (expected: 0..%d)".formatted(graceSeconds, LONGEST.toSeconds()));
        }
    }

    Duration grace() {
        return graceSeconds == null ? USUAL : Duration.ofSeconds(graceSeconds);
    }
}
