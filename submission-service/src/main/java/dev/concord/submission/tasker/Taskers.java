package dev.concord.submission.tasker;

/** All taskers. */
interface Taskers {

    /** Adds the tasker; one that is there already keeps the time of its registration. */
    void put(Tasker tasker);
}
