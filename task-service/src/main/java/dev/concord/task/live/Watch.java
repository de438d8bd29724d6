package dev.concord.task.live;

import dev.concord.contracts.id.ProjectId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One stream's view of its project. The watcher leaves the latest standing here, over the one before: a reader who is slow finds
 * one standing and not a queue of them.
 */
final class Watch {

    private final ProjectId projectId;
    private final Semaphore changed = new Semaphore(0);
    private volatile @Nullable Standing latest;
    private volatile boolean ended;

    Watch(ProjectId projectId) {
        this.projectId = projectId;
    }

    ProjectId projectId() {
        return projectId;
    }

    /** Told by the watcher, again and again. */
    void see(Standing standing) {
        if (!standing.equals(latest)) {
            latest = standing;
            wake();
        }
    }

    /** There will be nothing more: the service stops. */
    void end() {
        ended = true;
        wake();
    }

    boolean isEnded() {
        return ended;
    }

    /** Returns where the project stands; nothing before the first look. */
    Optional<Standing> latest() {
        return Optional.ofNullable(latest);
    }

    /** Waits until there is another standing, or the end, but no longer than this. */
    void await(Duration atMost) throws InterruptedException {
        if (changed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            changed.drainPermits();
        }
    }

    private void wake() {
        if (changed.availablePermits() == 0) {
            changed.release();
        }
    }
}
