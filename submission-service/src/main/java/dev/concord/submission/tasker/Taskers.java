package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;
import java.time.Instant;

/** All taskers. */
public interface Taskers {

    /** Adds the tasker; one that is there already keeps the time of its registration. */
    void put(Tasker tasker, Instant registeredAt);

    /** Returns what the tasker states of themselves; nothing of one who is not known. */
    Profile profile(TaskerId tasker);

    /** Replaces what a tasker states of themselves; one who is not known yet becomes so. */
    void state(Tasker tasker, Profile profile, Instant now);

    /** Forgets the tasker, if there is one. */
    void remove(TaskerId tasker);
}
