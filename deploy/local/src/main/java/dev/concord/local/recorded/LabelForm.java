package dev.concord.local.recorded;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How labels of a kind stand in the cells of a file. Each kind of label has one form. */
public enum LabelForm {
    /** The name of the class. */
    CHOICE,
    /** {@code a|b}, or a JSON array. */
    CHOICES,
    /** A number. */
    SCALE,
    /** JSON, like all regions: a label without or with its kind, or the bare array. */
    BOXES,
    POLYGONS,
    SPANS,
    /** As it is. */
    TRANSCRIPT,
    /** {@code better>worse}, or a JSON array. */
    PREFERENCE,
    /** As it is. */
    TEXT;

    /**
     * Returns the form of a name.
     *
     * @throws UnusableOption if there is none
     */
    public static LabelForm named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableOption(
                        "--kind: %s (expected one of: %s)".formatted(name, String.join(", ", names()))));
    }

    /** Tells the form from the cells. */
    public static LabelForm told(Iterable<String> cells) {
        return ToldForm.of(cells);
    }

    /**
     * Reads a cell.
     *
     * @throws IllegalArgumentException if it is no label of this form
     */
    public Label read(String cell) {
        return LabelCells.read(this, cell);
    }

    /** Writes a label of this form; {@link #read} reads it back. */
    public String write(Label label) {
        return LabelCells.write(label);
    }

    /**
     * Returns a kind that all labels fit: with every class, or with bounds.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public LabelKind kindOf(Collection<Label> labels) {
        return ToldKind.of(this, labels);
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(LabelForm::toString).toList();
    }

    /** Returns the name in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
