package dev.concord.local.platform;

import dev.concord.local.campaign.Progress;
import dev.concord.local.process.Child;
import dev.concord.local.process.ChildEvents;
import dev.concord.local.process.ProcessIdentity;
import dev.concord.local.process.ProcessRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the notes about processes true while children come and go, and says what happens. */
final class PlatformEvents implements ChildEvents {

    private static final double MILLIS_PER_SECOND = 1_000;

    private final ProcessRegistry registry;
    private final RunFile runFile;
    private final Progress progress;

    /** Guarded by this. */
    private final Map<String, RunState.RunningProcess> processes = new LinkedHashMap<>();

    /** What the run file says but for the processes, once all is up; guarded by this. */
    private @Nullable RunState announced;

    PlatformEvents(ProcessRegistry registry, RunFile runFile, Progress progress) {
        this.registry = registry;
        this.runFile = runFile;
        this.progress = progress;
    }

    @Override
    public void started(Child child, long pid) {
        ProcessIdentity.of(child.name(), pid).ifPresent(registry::note);
        var management = child.management().map(Object::toString).orElse(null);
        synchronized (this) {
            processes.put(child.name(), new RunState.RunningProcess(pid, management));
            write();
        }
    }

    @Override
    public void ready(Child child, Duration afterStart) {
        progress.step("%s is ready after %.1f s".formatted(child.name(), afterStart.toMillis() / MILLIS_PER_SECOND));
    }

    @Override
    public void died(Child child, int exitCode, Duration pause) {
        progress.step("%s ended with %d; it is started again in %.1f s (log: %s)"
                .formatted(child.name(), exitCode, pause.toMillis() / MILLIS_PER_SECOND, child.log()));
    }

    /** Writes the run file from now on, and returns what it says at first. */
    synchronized RunState announce(RunState state) {
        announced = state;
        write();
        return announced.withProcesses(processes);
    }

    /** Removes the run file for good, whatever is still told after this. */
    synchronized void retire() {
        announced = null;
        try {
            runFile.remove();
        } catch (IOException undeletable) {
            progress.step("run.json: " + undeletable.getMessage());
        }
    }

    private void write() {
        if (announced != null) {
            runFile.write(announced.withProcesses(processes));
        }
    }
}
