package dev.concord.task.webhook;

import dev.concord.task.webhook.Deliveries.Claimed;
import java.util.Map;
import org.springframework.stereotype.Service;

/** One attempt to deliver an event: signed, sent outside of any transaction, and noted. */
@Service
final class DeliverEvent {

    private final Webhooks webhooks;
    private final SigningSecrets secrets;
    private final WebhookSender sender;
    private final NoteAttempt noting;
    private final Origin origin;

    DeliverEvent(Webhooks webhooks, SigningSecrets secrets, WebhookSender sender, NoteAttempt noting, Origin origin) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.sender = sender;
        this.noting = noting;
        this.origin = origin;
    }

    /** Nothing is sent if the webhook was deleted meanwhile. */
    void attempt(Claimed claimed) {
        webhooks.find(claimed.webhook()).ifPresent(webhook -> {
            var answer = sender.post(webhook.subscription().url(), signed(claimed, webhook), claimed.body());
            noting.note(claimed, answer, origin.now());
        });
    }

    private Map<String, String> signed(Claimed claimed, Webhook webhook) {
        var id = claimed.id().toString();
        var now = origin.now();
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                secrets.sign(webhook, id, now, claimed.body()));
    }
}
