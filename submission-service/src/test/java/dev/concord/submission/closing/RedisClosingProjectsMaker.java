package dev.concord.submission.closing;

import dev.concord.submission.redis.Scripts;

/** Makes the store for tests outside of its package. */
public final class RedisClosingProjectsMaker {

    private RedisClosingProjectsMaker() {}

    public static ClosingProjects make(Scripts scripts) {
        return new RedisClosingProjects(scripts);
    }
}
