package dev.concord.local.platform;

import dev.concord.local.process.DirectoryLock;
import dev.concord.local.process.ProcessIdentity;
import dev.concord.local.process.ProcessRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The launcher that works on a data directory, or the remains of one that was killed. */
public final class Launcher {

    /** Its name among the noted processes. */
    static final String NAME = "launcher";

    private static final Duration REMAINS_PATIENCE = Duration.ofSeconds(15);

    private final DataDirectory data;
    private final ProcessRegistry registry;

    public Launcher(DataDirectory data) {
        this.data = data;
        this.registry = new ProcessRegistry(data.processes());
    }

    /** Tells whether one is at work. Not for itself to ask. */
    public boolean isAtWork() throws IOException {
        return DirectoryLock.isHeld(data.lock());
    }

    public Optional<ProcessIdentity> identity() {
        return registry.find(NAME);
    }

    /** Asks the launcher at work to stop everything and to end. */
    public boolean askToStop() {
        var running = identity().flatMap(ProcessIdentity::running);
        running.ifPresent(ProcessHandle::destroy);
        return running.isPresent();
    }

    /** Ends what a killed launcher left behind, and returns the names; the caller holds the lock. */
    public List<String> endRemains() throws IOException {
        var ended = registry.stopAll(REMAINS_PATIENCE);
        new RunFile(data.runFile()).remove();
        return ended;
    }
}
