package dev.concord.task.webhook.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook gets another secret.
 *
 * @param graceSeconds for which the one before signs as well; a day if absent
 */
record SecretRotation(@Nullable Integer graceSeconds) {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final int LONGEST_SECONDS = 7 * 24 * 60 * 60;

    SecretRotation {
        if (graceSeconds != null && (graceSeconds < 0 || graceSeconds > LONGEST_SECONDS)) {
            throw new IllegalArgumentException(
                    "graceSeconds: %d (expected: 0..%d)".formatted(graceSeconds, LONGEST_SECONDS));
        }
    }

    Duration grace() {
        return graceSeconds == null ? USUAL : Duration.ofSeconds(graceSeconds);
    }
}
