package dev.concord.local.process;

import java.time.Duration;

/** How long to wait before the next start of a child: doubles with each early death, and starts over after a long life. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LONG_LIFE = Duration.ofSeconds(20);

    private Duration next = FIRST;

    /** Returns the pause after a process that lived so long. */
    Duration pauseAfter(Duration life) {
        if (life.compareTo(LONG_LIFE) >= 0) {
            next = FIRST;
        }
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
