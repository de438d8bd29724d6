package dev.concord.contracts.label;

/** The range of coordinates in an image. */
final class Pixels {

    private static final double MAX = 1_000_000;

    private Pixels() {}

    static void require(String field, double value) {
        if (!(value >= 0 && value <= MAX)) {
            throw new IllegalArgumentException("label.%s: %s (expected: 0..1000000)".formatted(field, value));
        }
    }
}
