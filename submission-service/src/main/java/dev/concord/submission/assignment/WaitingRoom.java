package dev.concord.submission.assignment;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where taskers wait for tasks of a project. It has few places, and one for each tasker, for every waiter keeps a connection
 * of the gateway busy.
 */
@Component
public final class WaitingRoom {

    private final Map<TaskerId, Waiter> waiting = new ConcurrentHashMap<>();
    private final Semaphore places;
    private volatile boolean closed;

    WaitingRoom(AssignmentSettings settings) {
        this.places = new Semaphore(settings.mostWaiting());
    }

    /** Wakes whoever waits for tasks of the project. */
    public void tell(ProjectId project) {
        for (var waiter : waiting.values()) {
            if (waiter.project.equals(project)) {
                waiter.told.release();
            }
        }
    }

    /** Sends everybody home, so that a service that ends is not waited for. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        waiting.values().forEach(waiter -> waiter.told.release());
    }

    /** Gives the tasker a place, to be left again; none if all are taken or the tasker has one already. */
    Optional<Waiter> enter(TaskerId tasker, ProjectId project) {
        if (closed || !places.tryAcquire()) {
            return Optional.empty();
        }
        var waiter = new Waiter(tasker, project);
        if (waiting.putIfAbsent(tasker, waiter) != null) {
            places.release();
            return Optional.empty();
        }
        return Optional.of(waiter);
    }

    /** Somebody with a place. What is told from then on is not missed. */
    final class Waiter implements AutoCloseable {

        private final TaskerId tasker;
        private final ProjectId project;
        private final Semaphore told = new Semaphore(0);

        Waiter(TaskerId tasker, ProjectId project) {
            this.tasker = tasker;
            this.project = project;
        }

        /** Waits until there is news, at most so long; false if there is no point in waiting longer. */
        boolean await(Duration longest) {
            try {
                if (told.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                    told.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Unavailable("interrupted while waiting for tasks", interrupted);
            }
            return !closed;
        }

        @Override
        public void close() {
            waiting.remove(tasker, this);
            places.release();
        }
    }
}
