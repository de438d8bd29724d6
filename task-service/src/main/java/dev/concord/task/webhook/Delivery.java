package dev.concord.task.webhook;

import dev.concord.contracts.id.DeliveryId;
import dev.concord.task.webhook.Deliveries.Message;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook, as its vendor sees it.
 *
 * @param attemptedAt the last attempt
 * @param responseStatus of the last attempt; absent if there was no answer
 * @param failure why there was none
 */
public record Delivery(
        DeliveryId id,
        String type,
        State state,
        Instant createdAt,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer responseStatus,
        @Nullable String failure) {

    static Delivery of(Message message, Instant now) {
        return new Delivery(message.id(), message.type(), State.PENDING, now, 0, null, now, null, null);
    }

    /** How far it is. */
    public enum State {
        PENDING,
        DELIVERED,
        /** It was tried often enough; it can be replayed. */
        FAILED;

        /** As it stands in the database and in answers. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
