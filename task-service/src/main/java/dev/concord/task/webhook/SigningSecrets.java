package dev.concord.task.webhook;

import dev.concord.contracts.id.WebhookId;
import dev.concord.web.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The secrets of webhooks and what they sign, as Standard Webhooks 1.0.0 has it. No secret is stored: each is derived from one
 * that only the service knows and from the webhook's id and number, so that the database alone signs nothing.
 */
@Component
public final class SigningSecrets {

    private static final String PREFIX = "whsec_";

    private final HmacSha256 master;

    SigningSecrets(WebhookSettings settings) {
        this.master = new HmacSha256(utf8(settings.secret()));
    }

    /** Returns the secret as its holder gets it. */
    public String shown(Webhook webhook) {
        return PREFIX
                + Base64.getEncoder()
                        .encodeToString(secret(webhook.id(), webhook.secret().number()));
    }

    /** Returns the signatures of a message; two of them as long as the secret before is good. */
    String sign(Webhook webhook, String messageId, Instant now, String body) {
        var secret = webhook.secret();
        var current = signature(secret(webhook.id(), secret.number()), messageId, now, body);
        return secret.isPreviousGood(now)
                ? current + " " + signature(secret(webhook.id(), secret.number() - 1), messageId, now, body)
                : current;
    }

    static String signature(byte[] secret, String messageId, Instant now, String body) {
        var signed = "%s.%d.%s".formatted(messageId, now.getEpochSecond(), body);
        return "v1," + Base64.getEncoder().encodeToString(new HmacSha256(secret).of(utf8(signed)));
    }

    private byte[] secret(WebhookId webhook, int number) {
        return master.of(utf8("webhook/%s/%d".formatted(webhook, number)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
