package dev.concord.task.webhook;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.project.FindProjects;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How vendors look after their webhooks. */
@Service
public final class LookAfterWebhooks {

    private final Webhooks webhooks;
    private final FindProjects projects;
    private final TransactionOperations transaction;
    private final WebhookSettings settings;
    private final Origin origin;

    LookAfterWebhooks(
            Webhooks webhooks,
            FindProjects projects,
            TransactionOperations transaction,
            WebhookSettings settings,
            Origin origin) {
        this.webhooks = webhooks;
        this.projects = projects;
        this.transaction = transaction;
        this.settings = settings;
        this.origin = origin;
    }

    /** What becomes of the wish to have a webhook. */
    public sealed interface Outcome {

        record Created(Webhook webhook) implements Outcome {}

        /** The same was ordered before. */
        record Repeated(Webhook webhook) implements Outcome {}

        record IdTaken() implements Outcome {}

        record UnknownProject(ProjectId project) implements Outcome {}

        record TooMany(int webhooks) implements Outcome {}
    }

    /** Creates a webhook under the client's id, or under a new one. */
    public Outcome create(VendorId vendor, Optional<WebhookId> id, Subscription subscription) {
        var project = subscription.projectId();
        if (project != null && projects.find(project, vendor).isEmpty()) {
            return new Outcome.UnknownProject(project);
        }
        var webhook = Webhook.ordered(id.orElseGet(origin::webhookId), vendor, subscription, origin.now());
        return transaction.execute(_ -> add(webhook));
    }

    public Optional<Webhook> find(WebhookId id, VendorId vendor) {
        return webhooks.find(id, vendor);
    }

    public List<Webhook> ofVendor(VendorId vendor, Optional<WebhookId> after, int limit) {
        return webhooks.ofVendor(vendor, after, limit);
    }

    /** Gives a webhook another secret; the one before signs as well for the grace. */
    public Optional<Webhook> rotate(WebhookId id, VendorId vendor, Duration grace) {
        return transaction.execute(_ -> webhooks.lock(id, vendor).map(webhook -> {
            var rotated =
                    webhook.with(webhook.secret().next(origin.now(), grace)).withNextVersion();
            webhooks.update(rotated);
            return rotated;
        }));
    }

    /** Deletes a webhook with its deliveries; false if the vendor has no such one. */
    public boolean delete(WebhookId id, VendorId vendor) {
        return transaction.execute(_ -> {
            var found = webhooks.lock(id, vendor);
            found.ifPresent(webhook -> webhooks.delete(webhook.id()));
            return found.isPresent();
        });
    }

    /** Two that are created at the same time may both be the last that is allowed; the limit is to keep order, not to the unit. */
    private Outcome add(Webhook webhook) {
        var existing = webhooks.find(webhook.id());
        if (existing.isPresent()) {
            var same = existing.get().vendorId().equals(webhook.vendorId())
                    && existing.get().subscription().equals(webhook.subscription());
            return same ? new Outcome.Repeated(existing.get()) : new Outcome.IdTaken();
        }
        if (webhooks.count(webhook.vendorId()) >= settings.maxPerVendor()) {
            return new Outcome.TooMany(settings.maxPerVendor());
        }
        return webhooks.add(webhook) ? new Outcome.Created(webhook) : new Outcome.IdTaken();
    }
}
