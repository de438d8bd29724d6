package dev.concord.submission.label;

import dev.concord.submission.redis.Scripts;

/** Makes the store for tests outside of its package. */
public final class RedisLabelRulesMaker {

    private RedisLabelRulesMaker() {}

    public static LabelRules make(Scripts scripts) {
        return new RedisLabelRules(scripts);
    }
}
