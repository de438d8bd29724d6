package dev.concord.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the children alive: starts them layer by layer, restarts what dies, stops them in reverse order. */
public final class Supervisor implements AutoCloseable {

    private static final int MAX_EARLY_DEATHS = 4;
    private static final long POLL_MILLIS = 20;

    private final ChildEvents events;
    private final Duration startPatience;
    private final Duration stopPatience;
    private final List<List<SupervisedChild>> layers = new CopyOnWriteArrayList<>();

    /** Guarded by this. */
    private boolean closed;

    public Supervisor(ChildEvents events, Duration startPatience, Duration stopPatience) {
        this.events = events;
        this.startPatience = startPatience;
        this.stopPatience = stopPatience;
    }

    /**
     * Starts the children at once; they belong to one layer and do not need each other.
     *
     * @throws StartFailed if everything was stopped meanwhile
     */
    public synchronized void start(List<Child> layer) {
        if (closed) {
            throw new StartFailed("stopped while starting");
        }
        var supervised =
                layer.stream().map(child -> new SupervisedChild(child, events)).toList();
        layers.add(supervised);
        supervised.forEach(SupervisedChild::start);
    }

    /**
     * Waits until every child started so far has been ready once.
     *
     * @throws StartFailed if one dies again and again, or is not ready in time
     */
    public void awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + startPatience.toNanos();
        var waiting = new ArrayList<SupervisedChild>();
        layers.forEach(waiting::addAll);
        while (true) {
            waiting.removeIf(SupervisedChild::wasReady);
            if (waiting.isEmpty()) {
                return;
            }
            waiting.forEach(Supervisor::requireAlive);
            if (System.nanoTime() > deadline) {
                throw notReady(waiting.getFirst().child(), "is not ready after " + startPatience.toSeconds() + " s");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Stops the last layer first; the children of a layer end at the same time. */
    @Override
    public void close() {
        refuseStarts();
        for (var layer : layers.reversed()) {
            var stops = layer.stream()
                    .map(child -> Thread.ofVirtual().start(() -> child.stop(stopPatience)))
                    .toList();
            stops.forEach(Supervisor::join);
        }
    }

    /** Ends the children by force, as a crash would, and starts none of them again. */
    public void kill() throws InterruptedException {
        refuseStarts();
        for (var layer : layers.reversed()) {
            for (var child : layer) {
                child.kill();
            }
        }
    }

    private synchronized void refuseStarts() {
        closed = true;
    }

    private static void requireAlive(SupervisedChild supervised) {
        if (supervised.deathsBeforeReady() >= MAX_EARLY_DEATHS) {
            throw notReady(supervised.child(), "ended " + MAX_EARLY_DEATHS + " times while starting");
        }
    }

    private static StartFailed notReady(Child child, String what) {
        return new StartFailed(
                "%s %s. The end of %s:%n%s".formatted(child.name(), what, child.log(), LogTail.of(child.log())));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
