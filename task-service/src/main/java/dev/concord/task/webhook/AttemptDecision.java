package dev.concord.task.webhook;

import dev.concord.task.webhook.Webhook.DisabledReason;
import dev.concord.task.webhook.Webhook.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt makes of its delivery and of the webhook.
 *
 * @param nextAttemptAt absent if there is none: it was delivered, or has failed
 */
record AttemptDecision(Delivery.State state, @Nullable Instant nextAttemptAt, Health health) {

    /** Half an hour into the schedule: a single hiccup after a quiet month disables nothing. */
    private static final int LEAST_ATTEMPTS_TO_DISABLE = 4;

    /** The attempt that is decided on. */
    record Attempt(int number, Answer answer, Instant at, double chance) {}

    static AttemptDecision of(Attempt attempt, Health before, Duration disableAfter) {
        if (attempt.answer() instanceof Answer.Answered answered && answered.isSuccess()) {
            return new AttemptDecision(
                    Delivery.State.DELIVERED, null, new Health(before.disabled(), before.disabledAt(), null));
        }
        var health = failed(attempt, before, disableAfter);
        return RetrySchedule.pauseAfter(attempt.number(), attempt.chance(), wished(attempt.answer()))
                .map(pause ->
                        new AttemptDecision(Delivery.State.PENDING, attempt.at().plus(pause), health))
                .orElseGet(() -> new AttemptDecision(Delivery.State.FAILED, null, health));
    }

    /** A webhook that is disabled keeps what was not delivered: once enabled again, it is tried again. */
    private static Health failed(Attempt attempt, Health before, Duration disableAfter) {
        var since = before.failingSince() == null ? attempt.at() : before.failingSince();
        var failing = new Health(before.disabled(), before.disabledAt(), since);
        if (!failing.isEnabled()) {
            return failing;
        }
        if (attempt.answer() instanceof Answer.Answered answered && answered.isGone()) {
            return failing.disabled(DisabledReason.GONE, attempt.at());
        }
        var tooLong =
                attempt.number() >= LEAST_ATTEMPTS_TO_DISABLE && !attempt.at().isBefore(since.plus(disableAfter));
        return tooLong ? failing.disabled(DisabledReason.FAILING, attempt.at()) : failing;
    }

    private static Optional<Duration> wished(Answer answer) {
        return answer instanceof Answer.Answered answered ? answered.retryAfter() : Optional.empty();
    }
}
