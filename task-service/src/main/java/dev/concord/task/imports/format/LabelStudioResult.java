package dev.concord.task.imports.format;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the results of one annotation of Label Studio into a label; regions there are in hundredths of the image. */
final class LabelStudioResult {

    private static final double HUNDRED = 100;

    private LabelStudioResult() {}

    /**
     * Reads a label.
     *
     * @param data of the task, which names its options
     * @throws IllegalArgumentException if it is none of this kind
     */
    static Label label(JsonNode results, LabelKind kind, JsonNode data) {
        return switch (kind) {
            case ChoiceKind _ -> new Choice(single("choices", texts(results, "choices")));
            case ChoicesKind _ -> new Choices(texts(results, "choices"));
            case ScaleKind _ -> new Scale(single("rating or number", numbers(results)));
            case BoxesKind _ -> new Boxes(regions(results, "rectanglelabels", LabelStudioResult::box));
            case PolygonsKind _ -> new Polygons(regions(results, "polygonlabels", LabelStudioResult::polygon));
            case SpansKind spans -> new Spans(LabelStudioSpans.in(results, spans.unit()));
            case TranscriptKind _ -> new Transcript(String.join("\n", text(results)));
            case TextKind _ -> new Text(String.join("\n", text(results)));
            case PreferenceKind _ -> LabelStudioPreference.in(results, data);
        };
    }

    private static Box box(JsonNode result) {
        var value = result.path("value");
        if (value.path("rotation").asDouble(0) != 0) {
            throw new IllegalArgumentException("rotation: %s (expected: 0)"
                    .formatted(value.path("rotation").asDouble(0)));
        }
        var width = size(result, "original_width");
        var height = size(result, "original_height");
        return new Box(
                single("rectanglelabels", texts(value.path("rectanglelabels"))),
                pixels(value, "x", width),
                pixels(value, "y", height),
                pixels(value, "width", width),
                pixels(value, "height", height));
    }

    private static Polygon polygon(JsonNode result) {
        var value = result.path("value");
        var width = size(result, "original_width");
        var height = size(result, "original_height");
        var points = new ArrayList<Point>();
        for (var point : value.path("points")) {
            points.add(new Point(share("points", point.path(0), width), share("points", point.path(1), height)));
        }
        return new Polygon(single("polygonlabels", texts(value.path("polygonlabels"))), points);
    }

    private static List<String> text(JsonNode results) {
        var text = new ArrayList<String>();
        for (var result : required("textarea", ofType(results, "textarea"))) {
            text.addAll(texts(result.path("value").path("text")));
        }
        return text;
    }

    private static List<Double> numbers(JsonNode results) {
        var numbers = new ArrayList<Double>();
        for (var type : List.of("rating", "number")) {
            for (var result : ofType(results, type)) {
                numbers.add(number(type, result.path("value").path(type)));
            }
        }
        return numbers;
    }

    private static List<String> texts(JsonNode results, String type) {
        var texts = new ArrayList<String>();
        for (var result : required(type, ofType(results, type))) {
            texts.addAll(texts(result.path("value").path(type)));
        }
        return texts;
    }

    private static <T> List<T> regions(JsonNode results, String type, Function<JsonNode, T> region) {
        return ofType(results, type).stream().map(region).toList();
    }

    static List<JsonNode> ofType(JsonNode results, String type) {
        return results.valueStream()
                .filter(result -> result.path("type").asString("").equals(type))
                .toList();
    }

    private static List<JsonNode> required(String type, List<JsonNode> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("annotations: no result of type " + type + " (expected: one)");
        }
        return results;
    }

    static List<String> texts(JsonNode node) {
        return node.isString()
                ? List.of(node.stringValue())
                : node.valueStream().map(each -> each.asString("")).toList();
    }

    static <T> T single(String what, List<T> found) {
        if (found.size() != 1) {
            throw new IllegalArgumentException("annotations: %d %s (expected: 1)".formatted(found.size(), what));
        }
        return found.getFirst();
    }

    private static double size(JsonNode result, String side) {
        return number(side, result.path(side));
    }

    private static double pixels(JsonNode value, String field, double size) {
        return share(field, value.path(field), size);
    }

    private static double share(String field, JsonNode hundredths, double size) {
        return Places.rounded(number(field, hundredths) * size / HUNDRED);
    }

    static double number(String field, @Nullable JsonNode node) {
        if (node == null || !node.isNumber()) {
            throw new IllegalArgumentException("annotations: " + field + " (expected: a number)");
        }
        return node.doubleValue();
    }
}
