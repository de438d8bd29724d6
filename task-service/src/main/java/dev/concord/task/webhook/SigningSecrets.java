package dev.concord.task.webhook;

import dev.concord.contracts.id.WebhookId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The secrets of webhooks and what they sign, as Standard Webhooks 1.0.0 has it. No secret is stored: each is derived from one
 * that only the service knows and from the webhook's id and number, so that the database alone signs nothing.
 */
@Component
public final class SigningSecrets {

    private static final String MAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private final byte[] master;

    SigningSecrets(WebhookSettings settings) {
        this.master = settings.secret().getBytes(StandardCharsets.UTF_8);
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
        return "v1," + Base64.getEncoder().encodeToString(mac(secret, signed));
    }

    private byte[] secret(WebhookId webhook, int number) {
        return mac(master, "webhook/%s/%d".formatted(webhook, number));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(MAC + " (expected: in every JDK)", missing);
        }
    }
}
