package dev.concord.task.webhook.web;

import dev.concord.task.webhook.Webhook;
import dev.concord.web.VersionTag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers with a webhook and its tag. Whether what is sent arrives changes by itself, so it is not of the version. */
final class WebhookAnswer {

    private WebhookAnswer() {}

    static ResponseEntity<WebhookView> of(Webhook webhook) {
        return ResponseEntity.ok().eTag(tag(webhook).formattedTag()).body(WebhookView.of(webhook));
    }

    static ResponseEntity<WebhookView> withSecret(HttpStatus status, Webhook webhook, String secret) {
        return ResponseEntity.status(status)
                .eTag(tag(webhook).formattedTag())
                .cacheControl(CacheControl.noStore())
                .body(WebhookView.of(webhook, secret));
    }

    private static ETag tag(Webhook webhook) {
        var health = webhook.health();
        return VersionTag.of(webhook.version(), millis(health.disabledAt()) + "." + millis(health.failingSince()));
    }

    /** As far as the database keeps it, so that a view that was just made and one that is read have one tag. */
    private static long millis(@Nullable Instant time) {
        return time == null ? 0 : time.toEpochMilli();
    }
}
