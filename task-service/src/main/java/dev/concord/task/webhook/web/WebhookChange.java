package dev.concord.task.webhook.web;

import dev.concord.task.webhook.Subscription;
import dev.concord.web.outbound.OutboundGuard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise about a webhook; what is absent stays. */
record WebhookChange(
        @Nullable String url,
        @Nullable List<String> events,
        @Nullable Boolean enabled) {

    /**
     * Returns what is told, and where, after the change.
     *
     * @throws IllegalArgumentException if that cannot be
     */
    Subscription of(Subscription before, OutboundGuard guard) {
        return new Subscription(
                url == null ? before.url() : guard.check("url", url),
                events == null ? before.events() : WebhookRequest.types(events),
                before.projectId());
    }
}
