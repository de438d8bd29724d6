package dev.concord.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One child and the thread that starts it again whenever it ends, until it is told to stop. */
final class SupervisedChild {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long POLL_MILLIS = 50;
    private static final int NOT_STARTABLE = 127;

    private final Child child;
    private final ChildEvents events;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final Thread keeper;

    /** Guarded by this: a stop must not miss a process that is being started. */
    private @Nullable Process process;

    private volatile boolean wasReady;
    private final AtomicInteger deathsBeforeReady = new AtomicInteger();

    SupervisedChild(Child child, ChildEvents events) {
        this.child = child;
        this.events = events;
        this.keeper = Thread.ofVirtual().name("keeper-" + child.name()).unstarted(this::keepAlive);
    }

    void start() {
        keeper.start();
    }

    Child child() {
        return child;
    }

    boolean wasReady() {
        return wasReady;
    }

    /** Returns how often it died before it was ready for the first time. */
    int deathsBeforeReady() {
        return deathsBeforeReady.get();
    }

    /** Asks the child to end, waits so long, then ends it by force. */
    void stop(Duration patience) {
        var running = refuseRestarts();
        if (running != null && running.isAlive()) {
            Signals.send(running.pid(), child.stopSignal());
            awaitOrKill(running, patience);
        }
    }

    /** Ends the child at once, whatever it is doing, and starts it no more. */
    void kill() throws InterruptedException {
        var running = refuseRestarts();
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    private synchronized @Nullable Process refuseRestarts() {
        stopRequested.countDown();
        return process;
    }

    private void keepAlive() {
        try {
            while (stopRequested.getCount() > 0) {
                runOnce();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() throws InterruptedException {
        var startedNanos = System.nanoTime();
        var exitCode = NOT_STARTABLE;
        try {
            var started = startUnlessStopped();
            if (started == null) {
                return;
            }
            events.started(child, started.pid());
            awaitReadiness(started, startedNanos);
            exitCode = started.waitFor();
        } catch (IOException notStartable) {
            note(notStartable);
        }
        if (stopRequested.getCount() > 0) {
            pauseAfterDeath(exitCode, since(startedNanos));
        }
    }

    private void pauseAfterDeath(int exitCode, Duration life) throws InterruptedException {
        if (!wasReady) {
            deathsBeforeReady.incrementAndGet();
        }
        var pause = backoff.pauseAfter(life);
        events.died(child, exitCode, pause);
        stopRequested.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized @Nullable Process startUnlessStopped() throws IOException {
        if (stopRequested.getCount() == 0) {
            return null;
        }
        Files.createDirectories(child.log().getParent());
        var builder = new ProcessBuilder(Sessions.detached(child.command()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(child.log().toFile()));
        builder.environment().putAll(child.environment());
        process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private void note(IOException notStartable) {
        try {
            Files.writeString(
                    child.log(),
                    notStartable.getMessage() + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException noLogEither) {
            throw new UncheckedIOException(noLogEither);
        }
    }

    private void awaitReadiness(Process started, long startedNanos) throws InterruptedException {
        while (started.isAlive() && stopRequested.getCount() > 0) {
            if (child.readiness().reached()) {
                wasReady = true;
                events.ready(child, since(startedNanos));
                return;
            }
            stopRequested.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void awaitOrKill(Process running, Duration patience) {
        try {
            if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Duration since(long startedNanos) {
        return Duration.ofMillis((System.nanoTime() - startedNanos) / NANOS_PER_MILLI);
    }
}
