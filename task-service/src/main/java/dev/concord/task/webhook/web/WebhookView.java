package dev.concord.task.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.log.ProjectEventType;
import dev.concord.task.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its vendor sees it.
 *
 * @param disabledReason why nothing is sent; absent if it is
 * @param secret shown when it is new, and never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        WebhookId id,
        String url,
        List<String> events,
        @Nullable ProjectId projectId,
        boolean enabled,
        @Nullable String disabledReason,
        @Nullable Instant disabledAt,
        @Nullable Instant failingSince,
        @Nullable Instant previousSecretUntil,
        Instant createdAt,
        @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhook webhook, @Nullable String secret) {
        var subscription = webhook.subscription();
        var health = webhook.health();
        var reason = health.disabled();
        return new WebhookView(
                webhook.id(),
                subscription.url().toString(),
                subscription.events().stream().map(ProjectEventType::toString).toList(),
                subscription.projectId(),
                health.isEnabled(),
                reason == null ? null : reason.text(),
                health.disabledAt(),
                health.failingSince(),
                webhook.secret().previousUntil(),
                webhook.createdAt(),
                secret);
    }

    /** Hides the secret, as text forms end up in logs. */
    @Override
    public String toString() {
        return "WebhookView(" + id + ", (hidden))";
    }
}
