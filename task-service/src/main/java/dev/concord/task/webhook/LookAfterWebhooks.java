package dev.concord.task.webhook;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.project.FindProjects;
import dev.concord.task.webhook.Webhook.DisabledReason;
import dev.concord.task.webhook.Webhook.Health;
import dev.concord.task.webhook.Webhook.SecretNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
        var webhook = new Webhook(
                id.orElseGet(origin::webhookId), vendor, subscription, Health.GOOD, SecretNumber.FIRST, origin.now());
        return transaction.execute(_ -> add(webhook));
    }

    public Optional<Webhook> find(WebhookId id, VendorId vendor) {
        return webhooks.find(id, vendor);
    }

    public List<Webhook> ofVendor(VendorId vendor, Optional<WebhookId> after, int limit) {
        return webhooks.ofVendor(vendor, after, limit);
    }

    /**
     * Changes what is told and where, and whether anything is. Once enabled again, what waits is sent, and what is new from then
     * on; not what happened meanwhile. What changes at the same time by itself stays.
     */
    public Optional<Webhook> change(
            WebhookId id, VendorId vendor, UnaryOperator<Subscription> change, Optional<Boolean> enabled) {
        return changed(
                id,
                vendor,
                webhook -> enabled.map(wished -> enable(webhook, wished))
                        .orElse(webhook)
                        .with(change.apply(webhook.subscription())));
    }

    /** Gives a webhook another secret; the one before signs as well for the grace. */
    public Optional<Webhook> rotate(WebhookId id, VendorId vendor, Duration grace) {
        return changed(id, vendor, webhook -> webhook.with(webhook.secret().next(origin.now(), grace)));
    }

    /** Deletes a webhook with its deliveries; false if the vendor has no such one. */
    public boolean delete(WebhookId id, VendorId vendor) {
        return transaction.execute(_ -> {
            var found = locked(id, vendor);
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

    private Webhook enable(Webhook webhook, boolean enabled) {
        if (webhook.health().isEnabled() == enabled) {
            return webhook;
        }
        if (enabled) {
            webhooks.startFromNow(webhook);
            return webhook.with(Health.GOOD);
        }
        return webhook.with(webhook.health().disabled(DisabledReason.ASKED, origin.now()));
    }

    private Optional<Webhook> changed(WebhookId id, VendorId vendor, UnaryOperator<Webhook> change) {
        return transaction.execute(_ -> locked(id, vendor).map(webhook -> {
            var after = change.apply(webhook);
            webhooks.update(after);
            return after;
        }));
    }

    private Optional<Webhook> locked(WebhookId id, VendorId vendor) {
        return webhooks.lock(id).filter(webhook -> webhook.vendorId().equals(vendor));
    }
}
