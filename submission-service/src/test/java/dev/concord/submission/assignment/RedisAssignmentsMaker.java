package dev.concord.submission.assignment;

import dev.concord.submission.redis.Scripts;
import java.time.Duration;

/** Makes the store for tests outside of its package. */
public final class RedisAssignmentsMaker {

    private RedisAssignmentsMaker() {}

    public static Assignments make(Scripts scripts, int heldPerProject, int heldInAll) {
        return new RedisAssignments(scripts, new AssignmentSettings(heldPerProject, heldInAll, Duration.ZERO, 1));
    }
}
