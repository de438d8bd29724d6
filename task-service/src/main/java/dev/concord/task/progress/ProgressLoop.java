package dev.concord.task.progress;

import dev.concord.task.project.ChangeSignal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Advances projects as long as there is something to do, then waits for a signal, or a second. */
@Component
final class ProgressLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLoop.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AdvanceProjects projects;
    private final ChangeSignal signal;
    private volatile boolean running;
    private Thread worker = new Thread(() -> {});

    ProgressLoop(AdvanceProjects projects, ChangeSignal signal) {
        this.projects = projects;
        this.signal = signal;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("progress").start(this::run);
    }

    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        signal.raise();
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
                if (!advance()) {
                    signal.await(IDLE);
                }
            } catch (InterruptedException interrupted) {
                running = false;
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean advance() {
        try {
            return projects.advance();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the database is away, trying again: {}", away.toString());
            return false;
        }
    }
}
