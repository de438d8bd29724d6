package dev.concord.task.webhook;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.id.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address of a vendor's that is told what happens in its projects.
 *
 * @param version changes with what the vendor decides, and with nothing else
 */
public record Webhook(
        WebhookId id,
        VendorId vendorId,
        long version,
        Subscription subscription,
        Health health,
        SecretNumber secret,
        Instant createdAt) {

    /** Why nothing is sent. */
    public enum DisabledReason {
        /** The vendor wished it. */
        ASKED,
        /** The receiver answered 410. */
        GONE,
        /** Nothing has arrived for too long. */
        FAILING;

        /** As it stands in the database and in answers. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether it is told anything, and whether that arrives.
     *
     * @param disabled why it is not; absent if it is
     * @param failingSince the first failed attempt since the last one that succeeded
     */
    public record Health(
            @Nullable DisabledReason disabled,
            @Nullable Instant disabledAt,
            @Nullable Instant failingSince) {

        static final Health GOOD = new Health(null, null, null);

        public boolean isEnabled() {
            return disabled == null;
        }

        Health disabled(DisabledReason reason, Instant now) {
            return new Health(reason, now, failingSince);
        }
    }

    /**
     * Which of its secrets signs.
     *
     * @param previousUntil until when the one before signs as well
     */
    public record SecretNumber(int number, @Nullable Instant previousUntil) {

        static final SecretNumber FIRST = new SecretNumber(1, null);

        SecretNumber next(Instant now, Duration grace) {
            return new SecretNumber(number + 1, now.plus(grace));
        }

        boolean isPreviousGood(Instant now) {
            return previousUntil != null && now.isBefore(previousUntil);
        }
    }

    /** A webhook as it is ordered. */
    static Webhook ordered(WebhookId id, VendorId vendor, Subscription subscription, Instant now) {
        return new Webhook(id, vendor, 1, subscription, Health.GOOD, SecretNumber.FIRST, now);
    }

    Webhook withNextVersion() {
        return new Webhook(id, vendorId, version + 1, subscription, health, secret, createdAt);
    }

    Webhook with(Subscription other) {
        return new Webhook(id, vendorId, version, other, health, secret, createdAt);
    }

    Webhook with(Health other) {
        return new Webhook(id, vendorId, version, subscription, other, secret, createdAt);
    }

    Webhook with(SecretNumber other) {
        return new Webhook(id, vendorId, version, subscription, health, other, createdAt);
    }
}
