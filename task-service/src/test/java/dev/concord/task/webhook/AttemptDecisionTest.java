package dev.concord.task.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.webhook.AttemptDecision.Attempt;
import dev.concord.task.webhook.Webhook.DisabledReason;
import dev.concord.task.webhook.Webhook.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer, or none, makes of a delivery and of its webhook. */
final class AttemptDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration DISABLE_AFTER = Duration.ofDays(5);
    private static final double NO_JITTER = 0.5;

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 299})
    void aSuccessDeliversAndTheWebhookIsWellAgain(int status) {
        var decision = decide(3, answered(status), failingFor(Duration.ofDays(4)));

        assertThat(decision).isEqualTo(new AttemptDecision(Delivery.State.DELIVERED, null, Health.GOOD));
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 302, 404, 429, 500, 503})
    void anythingElseIsTriedAgain(int status) {
        var decision = decide(1, answered(status), Health.GOOD);

        assertThat(decision)
                .isEqualTo(new AttemptDecision(Delivery.State.PENDING, NOW.plusSeconds(5), failingFor(Duration.ZERO)));
    }

    @Test
    void noAnswerIsTriedAgainAndItIsRememberedSinceWhen() {
        var decision = decide(2, new Answer.Unreachable("no answer in time"), failingFor(Duration.ofHours(1)));

        assertThat(decision.nextAttemptAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(decision.health()).isEqualTo(failingFor(Duration.ofHours(1)));
    }

    @Test
    void afterTheLastAttemptADeliveryHasFailedAndTheWebhookGoesOn() {
        var decision = decide(10, answered(500), failingFor(Duration.ofDays(3)));

        assertThat(decision.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(decision.nextAttemptAt()).isNull();
        assertThat(decision.health().isEnabled()).isTrue();
    }

    @Test
    void aReceiverThatIsGoneDisablesTheWebhookAndTheEventWaits() {
        var decision = decide(1, answered(410), Health.GOOD);

        assertThat(decision.health().disabled()).isEqualTo(DisabledReason.GONE);
        assertThat(decision.health().disabledAt()).isEqualTo(NOW);
        assertThat(decision.state()).isEqualTo(Delivery.State.PENDING);
    }

    @Test
    void aWebhookThatFailsForTooLongIsDisabled() {
        assertThat(decide(4, answered(500), failingFor(Duration.ofDays(5)))
                        .health()
                        .disabled())
                .isEqualTo(DisabledReason.FAILING);
        assertThat(decide(4, answered(500), failingFor(Duration.ofDays(5).minusMillis(1)))
                        .health()
                        .isEnabled())
                .isTrue();
    }

    @Test
    void aHiccupAfterAQuietMonthDisablesNothing() {
        assertThat(decide(1, answered(500), failingFor(Duration.ofDays(30)))
                        .health()
                        .isEnabled())
                .isTrue();
    }

    @Test
    void whatTheVendorDisabledKeepsItsReason() {
        var asked = Health.GOOD.disabled(DisabledReason.ASKED, NOW.minusSeconds(1));

        assertThat(decide(1, answered(410), asked).health().disabled()).isEqualTo(DisabledReason.ASKED);
    }

    private static AttemptDecision decide(int number, Answer answer, Health before) {
        return AttemptDecision.of(new Attempt(number, answer, NOW, NO_JITTER), before, DISABLE_AFTER);
    }

    private static Answer answered(int status) {
        return new Answer.Answered(status, Optional.empty());
    }

    private static Health failingFor(Duration time) {
        return new Health(null, null, NOW.minus(time));
    }
}
