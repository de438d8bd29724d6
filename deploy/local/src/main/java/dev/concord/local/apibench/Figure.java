package dev.concord.local.apibench;

/**
 * Something that was measured.
 *
 * @param asked what it should be at least or at most; empty if nothing is asked of it
 */
public record Figure(String name, double value, String unit, String asked) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, "");
    }

    Figure asked(String what) {
        return new Figure(name, value, unit, what);
    }
}
