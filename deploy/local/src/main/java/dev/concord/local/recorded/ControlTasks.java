package dev.concord.local.recorded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chooses which of the tasks with a known answer serve as control tasks; the others remain to measure on. */
public final class ControlTasks {

    private ControlTasks() {}

    /**
     * Draws some of the tasks, the same for the same seed.
     *
     * @throws UnusableOption if no other task would remain
     */
    public static <T> Set<T> drawn(List<T> known, int count, long seed) {
        if (count >= known.size()) {
            throw new UnusableOption("--controls: %d (expected: fewer than the %d tasks with a known answer)"
                    .formatted(count, known.size()));
        }
        var shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, new Random(seed));
        return Collections.unmodifiableSet(new LinkedHashSet<>(shuffled.subList(0, count)));
    }
}
