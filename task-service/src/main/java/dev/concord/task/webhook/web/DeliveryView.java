package dev.concord.task.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.DeliveryId;
import dev.concord.task.webhook.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as its vendor sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        DeliveryId id,
        String type,
        String state,
        Instant createdAt,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer responseStatus,
        @Nullable String failure) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.type(),
                delivery.state().text(),
                delivery.createdAt(),
                delivery.attempts(),
                delivery.attemptedAt(),
                delivery.nextAttemptAt(),
                delivery.responseStatus(),
                delivery.failure());
    }
}
