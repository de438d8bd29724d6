package dev.concord.task.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What is always done: events become deliveries, deliveries are sent, and old ones go. */
@Component
final class WebhookWork implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(1);
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final DispatchEvents dispatch;
    private final DeliverEvents delivery;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final Origin origin;
    private List<RepeatedStep> steps = List.of();

    WebhookWork(
            DispatchEvents dispatch,
            DeliverEvents delivery,
            Deliveries deliveries,
            WebhookSettings settings,
            Origin origin) {
        this.dispatch = dispatch;
        this.delivery = delivery;
        this.deliveries = deliveries;
        this.settings = settings;
        this.origin = origin;
    }

    @Override
    public void start() {
        steps = List.of(
                RepeatedStep.start("webhook-dispatch", LOOK_EVERY, dispatch::dispatchSome),
                RepeatedStep.start("webhook-delivery", LOOK_EVERY, delivery::deliverSome),
                RepeatedStep.start("webhook-forget", FORGET_EVERY, this::forgetSome));
    }

    /** What is under way is noted if it ends in time; else it is sent again, under the same id. */
    @Override
    public void stop() {
        steps.forEach(RepeatedStep::stop);
        steps = List.of();
    }

    @Override
    public boolean isRunning() {
        return !steps.isEmpty();
    }

    private boolean forgetSome() {
        var before = origin.now().minus(settings.keep());
        return deliveries.forget(before, FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE;
    }
}
