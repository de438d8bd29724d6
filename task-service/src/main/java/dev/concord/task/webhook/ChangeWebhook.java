package dev.concord.task.webhook;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.webhook.Webhook.DisabledReason;
import dev.concord.task.webhook.Webhook.Health;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes what a webhook is told and where, and whether it is told anything. Once enabled again, what waits is sent, and what is new from
 * then on; not what happened meanwhile. What changes at the same time by itself stays.
 */
@Service
public final class ChangeWebhook {

    private final Webhooks webhooks;
    private final TransactionOperations transaction;
    private final Origin origin;

    ChangeWebhook(Webhooks webhooks, TransactionOperations transaction, Origin origin) {
        this.webhooks = webhooks;
        this.transaction = transaction;
        this.origin = origin;
    }

    /**
     * What is wished.
     *
     * @param told makes out of what is told, and where, what is to be
     * @param enabled as it is if absent
     */
    public record Wish(UnaryOperator<Subscription> told, Optional<Boolean> enabled) {}

    /** What becomes of the wish. */
    public sealed interface Outcome {

        /** It is as wished, and may have been so before. */
        record Changed(Webhook webhook) implements Outcome {}

        /** It has another version than those that were expected. */
        record Stale(long version) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** Changes a webhook of this vendor if it has a version that is expected. */
    public Outcome change(WebhookId id, VendorId vendor, LongPredicate expected, Wish wish) {
        return transaction.execute(_ -> webhooks.lock(id, vendor)
                .map(webhook -> expected.test(webhook.version())
                        ? changed(webhook, wish)
                        : new Outcome.Stale(webhook.version()))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome changed(Webhook webhook, Wish wish) {
        var wished = wish.enabled()
                .map(enabled -> enable(webhook, enabled))
                .orElse(webhook)
                .with(wish.told().apply(webhook.subscription()));
        if (wished.equals(webhook)) {
            return new Outcome.Changed(webhook);
        }
        var changed = wished.withNextVersion();
        webhooks.update(changed);
        return new Outcome.Changed(changed);
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
}
