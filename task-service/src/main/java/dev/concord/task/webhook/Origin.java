package dev.concord.task.webhook;

import dev.concord.contracts.id.DeliveryId;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.WebhookId;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Where ids and times of webhooks and deliveries come from. */
@Component
final class Origin {

    private final Ids ids;
    private final InstantSource clock;

    Origin(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    WebhookId webhookId() {
        return new WebhookId(ids.next());
    }

    DeliveryId deliveryId() {
        return new DeliveryId(ids.next());
    }

    Instant now() {
        return clock.instant();
    }
}
