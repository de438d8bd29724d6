package dev.concord.submission.assignment;

import dev.concord.submission.redis.Scripts;
import java.time.Duration;

/** Makes the store for tests outside of its package. */
public final class RedisAssignmentsMaker {

    private RedisAssignmentsMaker() {}

    public static Assignments make(Scripts scripts, int heldPerProject) {
        return new RedisAssignments(scripts, new AssignmentSettings(heldPerProject, Duration.ZERO, 1));
    }
}
