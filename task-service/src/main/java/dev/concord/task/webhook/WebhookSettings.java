package dev.concord.task.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.webhooks}.
 *
 * @param secret from which the secrets of all webhooks are derived; another one makes them all others
 * @param maxPerVendor webhooks of a vendor
 * @param workers requests under way at a time
 * @param workersPerWebhook of these, so that one that hangs leaves the others theirs
 * @param timeout how long a receiver may take for its whole answer
 * @param disableAfter so long without any success, and an attempt that fails ends it
 * @param keep how long it can be seen, and replayed, what was delivered or has failed
 */
@ConfigurationProperties("concord.webhooks")
record WebhookSettings(
        String secret,
        @DefaultValue("20") int maxPerVendor,
        @DefaultValue("16") int workers,
        @DefaultValue("4") int workersPerWebhook,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("7d") Duration keep) {

    private static final int SHORTEST_SECRET_BYTES = 32;

    WebhookSettings {
        if (secret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET_BYTES) {
            throw new IllegalArgumentException("concord.webhooks.secret: too short (expected: at least %d bytes)"
                    .formatted(SHORTEST_SECRET_BYTES));
        }
        requirePositive("max-per-vendor", maxPerVendor);
        requirePositive("workers", workers);
        requirePositive("workers-per-webhook", workersPerWebhook);
        requirePositive("timeout", timeout.toMillis());
        requirePositive("disable-after", disableAfter.toMillis());
        requirePositive("keep", keep.toMillis());
    }

    /** Hides the secret, as text forms end up in logs. */
    @Override
    public String toString() {
        return "WebhookSettings(hidden)";
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("concord.webhooks." + name + ": " + value + " (expected: 1 or more)");
        }
    }
}
