package dev.concord.submission;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does one thing again and again until it is stopped, and survives whatever goes wrong with it. */
public final class Repeating {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private volatile boolean running;
    private Thread worker = new Thread(() -> {});

    public Repeating(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    public void start() {
        running = true;
        worker = Thread.ofPlatform().name(name).start(this::run);
    }

    /** Returns once the thread has ended, or was waited for long enough. */
    public void stop() {
        running = false;
        LockSupport.unpark(worker);
        try {
            worker.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            LockSupport.parkNanos(once().toNanos());
        }
    }

    private Duration once() {
        try {
            work.run();
            return pause;
        } catch (Unavailable away) {
            LOG.warn("{} waits: {}", name, away.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("{} failed and goes on", name, failed);
        }
        return AFTER_FAILURE;
    }
}
