package dev.concord.submission.view;

import dev.concord.submission.Repeating;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the log as long as the service runs. Replicas do so side by side: the script ignores what is applied already. */
@Component
final class ViewLoop implements SmartLifecycle {

    private final FollowLog following;
    private final Repeating loop;

    ViewLoop(FollowLog following) {
        this.following = following;
        this.loop = new Repeating("view", Duration.ZERO, following::step);
    }

    @Override
    public void start() {
        loop.start();
    }

    /** The thread has ended by the time the reader is closed. */
    @Override
    public void stop() {
        loop.stop();
        following.close();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
