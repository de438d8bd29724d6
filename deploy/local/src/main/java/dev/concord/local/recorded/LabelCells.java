package dev.concord.local.recorded;

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
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads and writes the cells of each form. */
final class LabelCells {

    private static final int LONGEST_CLASS = 100;
    private static final int LONGEST_QUOTE = 100;

    private LabelCells() {}

    static Label read(LabelForm form, String cell) {
        return switch (form) {
            case CHOICE -> new Choice(className(cell));
            case SCALE -> new Scale(number(cell));
            case TRANSCRIPT -> new Transcript(cell);
            case TEXT -> new Text(cell);
            case CHOICES ->
                isJson(cell) ? LabelJson.read(form, cell) : new Choices(cell.isBlank() ? List.of() : split(cell, "|"));
            case PREFERENCE -> isJson(cell) ? LabelJson.read(form, cell) : new Preference(split(cell, ">"));
            case BOXES, POLYGONS, SPANS -> LabelJson.read(form, cell);
        };
    }

    static String write(Label label) {
        return switch (label) {
            case Choice(var value) -> value;
            case Scale(var value) -> shortest(value);
            case Transcript(var text) -> text;
            case Text(var text) -> text;
            case Choices _, Preference _, Boxes _, Polygons _, Spans _, PeerVerdict _ -> LabelJson.write(label);
        };
    }

    private static String className(String cell) {
        if (cell.isBlank() || cell.length() > LONGEST_CLASS) {
            throw new IllegalArgumentException(
                    "label: \"%s\" (expected: a class of 1..%d characters)".formatted(shortened(cell), LONGEST_CLASS));
        }
        return cell;
    }

    private static double number(String cell) {
        if (!ToldForm.isNumber(cell)) {
            throw new IllegalArgumentException("label: \"%s\" (expected: a number)".formatted(shortened(cell)));
        }
        return Double.parseDouble(cell);
    }

    /** A whole number without the point that nobody wrote. */
    private static String shortest(double value) {
        var whole = (long) value;
        return whole == value ? Long.toString(whole) : Double.toString(value);
    }

    private static boolean isJson(String cell) {
        return cell.startsWith("[") || cell.startsWith("{");
    }

    private static List<String> split(String cell, String separator) {
        return Arrays.stream(cell.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .toList();
    }

    /** Returns so much of a cell as a message can hold. */
    static String shortened(String cell) {
        return cell.length() > LONGEST_QUOTE ? cell.substring(0, LONGEST_QUOTE) + "..." : cell;
    }
}
