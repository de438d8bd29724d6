package dev.concord.local.process;

import java.time.Duration;

/** What the supervisor tells while it works; called from several threads. */
public interface ChildEvents {

    /** The child runs as this process from now on. */
    void started(Child child, long pid);

    void ready(Child child, Duration afterStart);

    /** The child ended without being asked to, and will be started again after the pause. */
    void died(Child child, int exitCode, Duration pause);
}
