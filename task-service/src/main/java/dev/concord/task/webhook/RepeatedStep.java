package dev.concord.task.webhook;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A thread that takes a step as long as there is something to do, and else looks again after a while. */
final class RepeatedStep {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedStep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Step step;
    private final Duration idle;
    private final Thread worker;

    private RepeatedStep(String name, Duration idle, Step step) {
        this.step = step;
        this.idle = idle;
        this.worker = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    /** Returns whether there may be more to do at once. */
    @FunctionalInterface
    interface Step {

        boolean take() throws InterruptedException;
    }

    static RepeatedStep start(String name, Duration idle, Step step) {
        var repeated = new RepeatedStep(name, idle, step);
        repeated.worker.start();
        return repeated;
    }

    void stop() {
        worker.interrupt();
        try {
            worker.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!take()) {
                    Thread.sleep(idle);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean take() throws InterruptedException {
        try {
            return step.take();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the database is away, trying again: {}", away.toString());
            return false;
        }
    }
}
