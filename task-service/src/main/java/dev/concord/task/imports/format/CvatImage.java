package dev.concord.task.imports.format;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One image of a CVAT file with what was marked in it. */
final class CvatImage {

    private static final int MAX_MARKS = 2_000;

    private final String name;
    private final String width;
    private final String height;
    private final boolean withMarks;
    private final boolean decided;
    private final MarkedImage marks = new MarkedImage();
    private @Nullable String problem;
    private int count;

    private CvatImage(XMLStreamReader image, boolean withMarks) {
        this.name = attribute(image, "name");
        this.width = attribute(image, "width");
        this.height = attribute(image, "height");
        this.withMarks = withMarks;
        this.decided = !attribute(image, "confidence").isEmpty();
    }

    /** Reads from an image's start to its end. */
    static CvatImage read(XMLStreamReader xml, TagInput input, boolean withMarks) throws XMLStreamException {
        var image = new CvatImage(xml, withMarks);
        var depth = 1;
        while (depth > 0) {
            input.beginTag();
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 1) {
                        image.mark(xml);
                    }
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {} // blanks, comments
            }
        }
        return image;
    }

    String name() {
        return name;
    }

    /** Returns how many marks go no further. */
    int leftOut() {
        return withMarks ? 0 : count;
    }

    /**
     * Makes the task.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    NewTask task(TaskRules rules) {
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        var data = TaskJson.newObject();
        data.put("file", name);
        data.put("width", pixels("width", width));
        data.put("height", pixels("height", height));
        return rules.annotated(name, data, marked(rules.labelKind()), List.of());
    }

    /**
     * CVAT exports all images of a task, those that nobody has looked at, too: an image without marks says nothing. Only our own exports
     * say of each image how sure the decision is, and there it was decided that nothing is to be marked.
     */
    private @Nullable Marked marked(LabelKind kind) {
        if (!withMarks) {
            return null;
        }
        if (count > 0) {
            return new Marked(marks.as(kind));
        }
        return decided ? MarkedImage.empty(kind).map(Marked::new).orElse(null) : null;
    }

    private void mark(XMLStreamReader mark) {
        count++;
        if (!withMarks || problem != null) {
            return;
        }
        try {
            add(mark);
        } catch (IllegalArgumentException wrong) {
            problem = wrong.getMessage();
        }
    }

    private void add(XMLStreamReader mark) {
        if (count > MAX_MARKS) {
            throw new IllegalArgumentException(
                    "image: more than %d marks (expected: at most that)".formatted(MAX_MARKS));
        }
        var label = attribute(mark, "label");
        switch (mark.getLocalName()) {
            case "tag" -> marks.add(label);
            case "box" -> marks.add(box(mark, label));
            case "polygon" -> marks.add(new Polygon(label, points(attribute(mark, "points"))));
            default ->
                throw new IllegalArgumentException(
                        "%s: a mark (expected: box, polygon or tag)".formatted(mark.getLocalName()));
        }
    }

    private static Box box(XMLStreamReader mark, String label) {
        if (!attribute(mark, "rotation").isEmpty() && number(mark, "rotation") != 0) {
            throw new IllegalArgumentException("rotation: %s (expected: 0)".formatted(attribute(mark, "rotation")));
        }
        var left = number(mark, "xtl");
        var top = number(mark, "ytl");
        return new Box(
                label,
                left,
                top,
                Places.rounded(number(mark, "xbr") - left),
                Places.rounded(number(mark, "ybr") - top));
    }

    private static List<Point> points(String text) {
        var points = new ArrayList<Point>();
        for (var each : text.split(";", -1)) {
            var comma = each.indexOf(',');
            points.add(new Point(
                    number("points", each.substring(0, Math.max(0, comma))),
                    number("points", each.substring(comma + 1))));
        }
        return points;
    }

    private static int pixels(String field, String value) {
        var pixels = number(field, value);
        if (!(pixels >= 1 && pixels <= 1_000_000)) {
            throw new IllegalArgumentException("%s: %s (expected: 1..1000000)".formatted(field, value));
        }
        return (int) pixels;
    }

    private static double number(XMLStreamReader mark, String attribute) {
        return number(attribute, attribute(mark, attribute));
    }

    private static double number(String field, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("%s: \"%s\" (expected: a number)".formatted(field, value), none);
        }
    }

    private static String attribute(XMLStreamReader element, String name) {
        var value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
