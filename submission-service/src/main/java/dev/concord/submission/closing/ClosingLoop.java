package dev.concord.submission.closing;

import dev.concord.submission.Repeating;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after closing and settled projects twice a second. Several replicas may do so at once. */
@Component
final class ClosingLoop implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Repeating loop;

    ClosingLoop(EndSubmissions ending, ForgetProjects forgetting) {
        this.loop = new Repeating("closing", PAUSE, () -> {
            ending.endDue();
            forgetting.forgetSettled();
        });
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
