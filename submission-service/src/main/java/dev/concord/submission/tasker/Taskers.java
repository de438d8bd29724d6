package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;
import java.time.Instant;

/** All taskers. */
public interface Taskers {

    /** Adds the tasker; one that is there already keeps the time of its registration. Either is locked by it. */
    void put(Tasker tasker, Instant registeredAt);

    /** Returns what the tasker states of themselves; nothing of one who is not known. */
    Stated stated(TaskerId tasker);

    /** Replaces what a tasker who is there states of themselves. */
    void state(TaskerId tasker, Stated stated);

    /** Forgets the tasker, if there is one. */
    void remove(TaskerId tasker);
}
