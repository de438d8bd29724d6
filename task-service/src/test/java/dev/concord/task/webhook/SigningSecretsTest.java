package dev.concord.task.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.WebhookId;
import dev.concord.task.Samples;
import dev.concord.task.log.ProjectEventType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures are those of Standard Webhooks, and secrets are as good as random. */
final class SigningSecretsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";

    private final SigningSecrets secrets = secrets("a secret of the tests that is long enough");

    /** The vector of the specification's own libraries. */
    @Test
    void aSignatureIsWhatTheSpecificationSaysItIs() {
        var secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(SigningSecrets.signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", NOW, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whoeverHasTheShownSecretCanCheckTheSignature() {
        var webhook = webhook();

        assertThat(secrets.sign(webhook, "one", NOW, BODY))
                .isEqualTo(SigningSecrets.signature(shown(webhook), "one", NOW, BODY));
    }

    @Test
    void whileASecretIsRotatedBothSignAndThenOnlyTheNewOne() {
        var before = webhook();
        var after = before.with(before.secret().next(NOW, Duration.ofHours(1)));

        assertThat(secrets.sign(after, "one", NOW, BODY))
                .isEqualTo(SigningSecrets.signature(shown(after), "one", NOW, BODY) + " "
                        + SigningSecrets.signature(shown(before), "one", NOW, BODY));
        var later = NOW.plus(Duration.ofHours(1));
        assertThat(secrets.sign(after, "one", later, BODY))
                .isEqualTo(SigningSecrets.signature(shown(after), "one", later, BODY));
    }

    @Test
    void eachWebhookNumberAndServiceHasAnotherSecret() {
        var webhook = webhook();
        var rotated = webhook.with(webhook.secret().next(NOW, Duration.ZERO));

        assertThat(List.of(
                        secrets.shown(webhook),
                        secrets.shown(rotated),
                        secrets.shown(webhook()),
                        secrets("another secret of the tests, as long").shown(webhook)))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("whsec_[A-Za-z0-9+/]{43}="));
    }

    private byte[] shown(Webhook webhook) {
        return Base64.getDecoder().decode(secrets.shown(webhook).substring("whsec_".length()));
    }

    private static SigningSecrets secrets(String master) {
        return new SigningSecrets(new WebhookSettings(
                master, 1, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    private static Webhook webhook() {
        return Webhook.ordered(
                new WebhookId(Samples.IDS.next()),
                Samples.vendor(),
                new Subscription(URI.create("https://receiver.example/"), List.of(ProjectEventType.LABEL_AGREED), null),
                NOW);
    }
}
