package dev.concord.task.export.table;

import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import dev.concord.task.JsonColumns;

/** A label in one cell of a table, as {@code ./concord aggregate} reads it: a class, a number or a text as it is, JSON otherwise. */
final class LabelText {

    private LabelText() {}

    static String of(Label label) {
        return switch (label) {
            case Choice(var value) -> value;
            case Scale(var value) -> number(value);
            case Transcript(var text) -> text;
            case Text(var text) -> text;
            case Choices _, Preference _, Boxes _, Polygons _, Spans _, PeerVerdict _ -> JsonColumns.write(label);
        };
    }

    /** A whole number without the point that nobody wrote. */
    private static String number(double value) {
        var whole = (long) value;
        return whole == value ? Long.toString(whole) : Double.toString(value);
    }
}
