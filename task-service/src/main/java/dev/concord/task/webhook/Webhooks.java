package dev.concord.task.webhook;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.id.WebhookId;
import java.util.List;
import java.util.Optional;

/** The webhooks of all vendors. */
interface Webhooks {

    /** Adds a webhook, to which what is new from now on is delivered; false if the id is taken. */
    boolean add(Webhook webhook);

    Optional<Webhook> find(WebhookId id);

    /** Finds a webhook of the vendor; another vendor's is none. */
    default Optional<Webhook> find(WebhookId id, VendorId vendor) {
        return find(id).filter(webhook -> webhook.vendorId().equals(vendor));
    }

    /** Finds a webhook and keeps its row locked until the transaction ends. */
    Optional<Webhook> lock(WebhookId id);

    /** The same with a webhook of the vendor; another vendor's is none. */
    default Optional<Webhook> lock(WebhookId id, VendorId vendor) {
        return lock(id).filter(webhook -> webhook.vendorId().equals(vendor));
    }

    /** Stores what may change of a locked webhook. */
    void update(Webhook webhook);

    /** Has deliveries begin with what is new from now on. */
    void startFromNow(Webhook webhook);

    /** Deletes a webhook with its deliveries. */
    void delete(WebhookId id);

    List<Webhook> ofVendor(VendorId vendor, Optional<WebhookId> after, int limit);

    int count(VendorId vendor);
}
