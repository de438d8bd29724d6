package dev.concord.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that we started, recognisable later: a process id alone may belong to somebody else by then, but not together
 * with the time of its start.
 */
public record ProcessIdentity(String name, long pid, long startedAtMillis) {

    /** The kernel counts from boot, and the time of boot may be off by a second between two readers. */
    private static final Duration CLOCK_MARGIN = Duration.ofSeconds(2);

    /** Identifies a process that runs now; empty if it has ended already. */
    public static Optional<ProcessIdentity> of(String name, long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(startedAt -> new ProcessIdentity(name, pid, startedAt.toEpochMilli()));
    }

    /** Returns the very process, if it still runs. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(startedAt -> Duration.between(Instant.ofEpochMilli(startedAtMillis), startedAt)
                                .abs()
                                .compareTo(CLOCK_MARGIN)
                        < 0)
                .orElse(false);
    }
}
