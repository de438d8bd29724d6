package dev.concord.task.live;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.project.ChangeSignal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks at all followed projects with one query each tick, on one thread, however many streams there are; at none while there are
 * none. It stops before the web server does, so that streams end and nobody has to wait for them.
 */
@Component
final class WatchProjects implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchProjects.class);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Standings standings;
    private final Duration tick;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ChangeSignal called = new ChangeSignal();
    private volatile boolean running;
    private Thread worker = new Thread(() -> {});

    WatchProjects(Standings standings, LiveSettings settings) {
        this.standings = standings;
        this.tick = settings.pollEvery();
    }

    Watch begin(ProjectId project) {
        var watch = new Watch(project);
        watches.add(watch);
        if (!running) {
            watch.end();
        }
        called.raise();
        return watch;
    }

    void end(Watch watch) {
        watches.remove(watch);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("live").start(this::run);
    }

    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        called.raise();
        watches.forEach(Watch::end);
        try {
            worker.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                look();
                called.await(watches.isEmpty() ? IDLE : tick);
            } catch (InterruptedException interrupted) {
                running = false;
                Thread.currentThread().interrupt();
            }
        }
    }

    private void look() {
        var followed = watches.stream().map(Watch::projectId).collect(Collectors.toSet());
        if (followed.isEmpty()) {
            return;
        }
        try {
            var found = standings.of(followed).stream().collect(Collectors.groupingBy(Standing::projectId));
            watches.forEach(
                    watch -> found.getOrDefault(watch.projectId(), List.of()).forEach(watch::see));
        } catch (DataAccessException away) {
            LOG.warn("followed projects are looked at later: {}", away.toString());
        }
    }
}
