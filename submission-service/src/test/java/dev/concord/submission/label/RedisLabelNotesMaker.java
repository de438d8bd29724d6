package dev.concord.submission.label;

import dev.concord.submission.redis.Scripts;

/** Makes the store for tests outside of its package. */
public final class RedisLabelNotesMaker {

    private RedisLabelNotesMaker() {}

    public static LabelNotes make(Scripts scripts) {
        return new RedisLabelNotes(scripts);
    }
}
