package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;
import java.time.Instant;

/** All taskers. */
public interface Taskers {

    /** Adds the tasker; one that is there already keeps the time of its registration. */
    void put(Tasker tasker, Instant registeredAt);

    /** Forgets the tasker, if there is one. */
    void remove(TaskerId tasker);
}
