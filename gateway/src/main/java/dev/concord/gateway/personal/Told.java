package dev.concord.gateway.personal;

import java.util.Locale;

/** Who is told that a tasker is erased. */
enum Told {
    TASK,
    SUBMISSION,
    PAYOUT,
    /** The gateway itself, once more: a request that was under way may have added something. */
    GATEWAY;

    static Told stored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As it is stored. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
