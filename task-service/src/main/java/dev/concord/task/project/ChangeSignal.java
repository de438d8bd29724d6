package dev.concord.task.project;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Says that something happened to a project: the bean, that something committed that may let one move on. Only a hint to look at once: what there is to do is read from
 * the database, so a lost signal costs a moment and nothing else.
 */
@Component
public final class ChangeSignal {

    private final Semaphore raised = new Semaphore(0);

    public void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Waits until the signal is raised, but no longer than this. */
    public void await(Duration atMost) throws InterruptedException {
        if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
