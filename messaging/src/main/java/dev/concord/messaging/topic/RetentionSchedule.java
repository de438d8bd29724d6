package dev.concord.messaging.topic;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets the janitor clean once a day; a failure waits for the next day. */
final class RetentionSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);
    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration EVERY = Duration.ofDays(1);

    private final RetentionJanitor janitor;
    private volatile boolean running;
    private Thread worker = new Thread(() -> {});

    RetentionSchedule(RetentionJanitor janitor) {
        this.janitor = janitor;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("retention-janitor").start(this::cleanDaily);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void cleanDaily() {
        try {
            Thread.sleep(FIRST);
            while (running) {
                cleanOnce();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void cleanOnce() throws InterruptedException {
        try {
            LOG.info("retention: deleted before {}", janitor.clean());
        } catch (ExecutionException | TimeoutException failed) {
            LOG.warn("retention: not cleaned today: {}", failed.toString());
        }
    }
}
