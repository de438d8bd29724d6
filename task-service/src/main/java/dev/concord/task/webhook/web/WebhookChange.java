package dev.concord.task.webhook.web;

import dev.concord.task.webhook.ChangeWebhook;
import dev.concord.task.webhook.Subscription;
import dev.concord.web.outbound.OutboundGuard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise about a webhook; what is absent stays. */
record WebhookChange(
        @Nullable String url,
        @Nullable List<String> events,
        @Nullable Boolean enabled) {

    /**
     * Returns what is wished, of whatever is then.
     *
     * @throws IllegalArgumentException if that cannot be
     */
    ChangeWebhook.Wish checked(OutboundGuard guard) {
        var place = url == null ? null : guard.check("url", url);
        var types = events == null ? null : WebhookRequest.types(events);
        return new ChangeWebhook.Wish(
                before -> new Subscription(
                        place == null ? before.url() : place,
                        types == null ? before.events() : types,
                        before.projectId()),
                Optional.ofNullable(enabled));
    }
}
