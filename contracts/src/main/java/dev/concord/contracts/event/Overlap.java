package dev.concord.contracts.event;

/** How many labels a task gets: at least {@code min}; up to {@code max} while they do not yet agree with confidence. */
public record Overlap(int min, int max) {

    /** Streaming decisions hold a task's labels in one event, hence the cap. */
    public static final int LIMIT = 99;

    public Overlap {
        if (min < 1 || min > LIMIT) {
            throw new IllegalArgumentException("overlap.min: " + min + " (expected: 1..99)");
        }
        if (max < min || max > LIMIT) {
            throw new IllegalArgumentException("overlap.max: " + max + " (expected: " + min + "..99)");
        }
    }
}
