package dev.concord.submission.tasker;

import java.time.Instant;

/** All taskers. */
interface Taskers {

    /** Adds the tasker; one that is there already keeps the time of its registration. */
    void put(Tasker tasker, Instant registeredAt);
}
