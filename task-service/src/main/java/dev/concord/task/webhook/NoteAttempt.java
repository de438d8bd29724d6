package dev.concord.task.webhook;

import dev.concord.task.webhook.AttemptDecision.Attempt;
import dev.concord.task.webhook.Deliveries.Claimed;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Notes what came of an attempt, at its delivery and at its webhook. */
@Service
final class NoteAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(NoteAttempt.class);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final TransactionOperations transaction;
    private final WebhookSettings settings;
    private final RandomGenerator chance;

    NoteAttempt(
            Webhooks webhooks,
            Deliveries deliveries,
            TransactionOperations transaction,
            WebhookSettings settings,
            RandomGenerator webhookChance) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.settings = settings;
        this.chance = webhookChance;
    }

    void note(Claimed claimed, Answer answer, Instant now) {
        var attempt = new Attempt(claimed.attempt(), answer, now, chance.nextDouble());
        transaction.executeWithoutResult(
                _ -> webhooks.lock(claimed.webhook()).ifPresent(webhook -> noteLocked(claimed, attempt, webhook)));
    }

    private void noteLocked(Claimed claimed, Attempt attempt, Webhook webhook) {
        var decision = AttemptDecision.of(attempt, webhook.health(), settings.disableAfter());
        deliveries.record(claimed, attempt.answer(), decision, attempt.at());
        if (!decision.health().equals(webhook.health())) {
            webhooks.update(webhook.with(decision.health()));
        }
        if (webhook.health().isEnabled() && !decision.health().isEnabled()) {
            LOG.info(
                    "webhook {} is disabled: {}",
                    webhook.id(),
                    decision.health().disabled());
        }
    }
}
