package dev.concord.contracts.event;

import dev.concord.contracts.label.Label;
import java.util.Optional;

/** How many labels a task gets: at least {@code min}; up to {@code max} while they do not yet agree with confidence. */
public record Overlap(int min, int max) {

    /** Streaming decisions hold a task's labels in one event, hence the cap. */
    public static final int LIMIT = 99;

    /** What all labels of a task may take in one event; the rest of an event is the decision itself and what surrounds it. */
    private static final int BYTES_OF_ALL_LABELS = 160_000;

    public Overlap {
        if (min < 1 || min > LIMIT) {
            throw new IllegalArgumentException("overlap.min: " + min + " (expected: 1..99)");
        }
        if (max < min || max > LIMIT) {
            throw new IllegalArgumentException("overlap.max: " + max + " (expected: " + min + "..99)");
        }
    }

    /** Returns the greatest size of a label, so that all that a task may get fit into the event of its agreement. */
    public int maxLabelBytes() {
        return BYTES_OF_ALL_LABELS / (max + 1);
    }

    /** Returns what is wrong with the size of a label as it stands in events; empty if it is not too large. */
    public Optional<String> problemWithSizeOf(Label label) {
        var bytes = EventJson.encode(label).length;
        return bytes <= maxLabelBytes()
                ? Optional.empty()
                : Optional.of("label: %d bytes (expected: at most %d where a task gets up to %d labels)"
                        .formatted(bytes, maxLabelBytes(), max));
    }
}
