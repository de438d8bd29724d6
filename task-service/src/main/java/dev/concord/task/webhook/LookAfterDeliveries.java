package dev.concord.task.webhook;

import dev.concord.contracts.id.DeliveryId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.JsonColumns;
import dev.concord.task.log.ProjectEvent;
import dev.concord.task.webhook.Deliveries.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** How vendors see what became of their events, and have them sent again. Nothing of what is another vendor's. */
@Service
public final class LookAfterDeliveries {

    private static final String TEST = "webhook.test";

    /** Beyond what logs may bring, so that a test is possible while they do. */
    private static final int MOST_WAITING = 2 * DispatchEvents.MOST_WAITING;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Origin origin;

    LookAfterDeliveries(Webhooks webhooks, Deliveries deliveries, Origin origin) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.origin = origin;
    }

    /** Lists deliveries, the newest first; nothing if the vendor has no such webhook. */
    public Optional<List<Delivery>> page(WebhookId id, VendorId vendor, Optional<DeliveryId> after, int limit) {
        return webhooks.find(id, vendor).map(webhook -> deliveries.of(webhook.id(), after, limit));
    }

    /** What becomes of the wish to have something sent. */
    public sealed interface Outcome {

        record Waiting(Delivery delivery) implements Outcome {}

        record UnknownWebhook() implements Outcome {}

        record UnknownDelivery() implements Outcome {}

        record TooManyWaiting(int waiting) implements Outcome {}
    }

    /** Sends an event once more, under the same id, with all its attempts before it. */
    public Outcome replay(WebhookId id, VendorId vendor, DeliveryId delivery) {
        return send(
                id,
                vendor,
                webhook -> deliveries
                        .replay(webhook.id(), delivery, origin.now())
                        .<Outcome>map(Outcome.Waiting::new)
                        .orElseGet(Outcome.UnknownDelivery::new));
    }

    /** Sends an event that says nothing. */
    public Outcome test(WebhookId id, VendorId vendor) {
        return send(id, vendor, webhook -> {
            var now = origin.now();
            var data = JsonColumns.write(Map.of("webhookId", webhook.id()));
            var message = new Message(origin.deliveryId(), TEST, ProjectEvent.json(TEST, now, data));
            deliveries.add(webhook.id(), List.of(message), now);
            return new Outcome.Waiting(Delivery.of(message, now));
        });
    }

    private Outcome send(WebhookId id, VendorId vendor, Function<Webhook, Outcome> sending) {
        var webhook = webhooks.find(id, vendor);
        if (webhook.isEmpty()) {
            return new Outcome.UnknownWebhook();
        }
        var waiting = deliveries.waiting(id);
        return waiting < MOST_WAITING ? sending.apply(webhook.get()) : new Outcome.TooManyWaiting(waiting);
    }
}
