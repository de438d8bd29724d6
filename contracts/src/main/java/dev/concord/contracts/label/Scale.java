package dev.concord.contracts.label;

/** A number in the unit of the project's scale. */
public record Scale(double value) implements Label {

    public Scale {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("label.value: " + value + " (expected: a finite number)");
        }
    }
}
