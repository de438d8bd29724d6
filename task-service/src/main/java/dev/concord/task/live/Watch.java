package dev.concord.task.live;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.project.ChangeSignal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stream's view of its project. The watcher leaves the latest standing here, over the one before: a reader who is slow finds
 * one standing and not a queue of them.
 */
final class Watch {

    private final ProjectId projectId;
    private final ChangeSignal changed = new ChangeSignal();
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
            changed.raise();
        }
    }

    /** There will be nothing more: the service stops. */
    void end() {
        ended = true;
        changed.raise();
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
        changed.await(atMost);
    }
}
