package dev.concord.task.webhook;

import dev.concord.contracts.id.DeliveryId;
import dev.concord.contracts.id.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events on their way to webhooks. */
interface Deliveries {

    /** An event that is to be delivered. */
    record Message(DeliveryId id, String type, String body) {}

    /** A delivery that a worker has taken, and the number of its attempt. */
    record Claimed(DeliveryId id, WebhookId webhook, String body, int attempt) {}

    void add(WebhookId webhook, List<Message> messages, Instant now);

    /** Lists a webhook's deliveries, the newest first. */
    List<Delivery> of(WebhookId webhook, Optional<DeliveryId> after, int limit);

    /** Counts what has neither arrived nor failed for good. */
    int waiting(WebhookId webhook);

    /** Starts a delivery anew, under the same id; nothing if the webhook has no such one. */
    Optional<Delivery> replay(WebhookId webhook, DeliveryId id, Instant now);

    /**
     * Takes deliveries that are due, of enabled webhooks and of none more than it may have under way. They are another's once
     * {@code until} has passed.
     */
    List<Claimed> claim(int limit, int perWebhook, Instant now, Instant until);

    /** Stores what came of an attempt, unless the delivery has gone on without it. */
    void record(Claimed claimed, Answer answer, AttemptDecision decision, Instant now);

    /** Deletes some of those that ended and are older; returns how many. */
    int forget(Instant before, int limit);
}
