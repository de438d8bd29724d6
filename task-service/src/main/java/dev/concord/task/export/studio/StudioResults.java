package dev.concord.task.export.studio;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.vision.ImageSize;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes the results of one annotation or prediction: each thing that was labelled is one, and a word with its text two. */
final class StudioResults {

    private static final double PERCENT = 100;
    private static final String FROM = "label";

    private final JsonGenerator json;
    private final String object;
    private int last;

    StudioResults(JsonGenerator json, String object) {
        this.json = json;
        this.object = object;
    }

    /** Writes what somebody says of the agreement's task. */
    void write(Agreement agreement, Label label) {
        switch (label) {
            case Choice(var value) -> single("choices", () -> texts("choices", List.of(value)));
            case Choices(var values) -> single("choices", () -> texts("choices", values));
            case Scale(var value) -> single("number", () -> json.writeNumberProperty("number", value));
            case Transcript(var text) -> single("textarea", () -> texts("text", List.of(text)));
            case Text(var text) -> single("textarea", () -> texts("text", List.of(text)));
            case Preference(var ranking) -> single("ranker", () -> ranked(ranking));
            case Boxes(var boxes) -> {
                var size = ImageSize.in(agreement);
                boxes.forEach(box -> inImage("rectanglelabels", size, () -> box(box, size)));
            }
            case Polygons(var polygons) -> {
                var size = ImageSize.in(agreement);
                polygons.forEach(polygon -> inImage("polygonlabels", size, () -> outline(polygon, size)));
            }
            case Spans(var spans) -> spans.forEach(this::span);
            case PeerVerdict _ -> throw new IllegalStateException("a verdict as an agreement (expected: an answer)");
        }
    }

    private void single(String type, Runnable value) {
        last++;
        result(FROM, type, () -> {}, value);
    }

    private void inImage(String type, ImageSize size, Runnable value) {
        last++;
        Runnable image = () -> {
            json.writeNumberProperty("original_width", size.width());
            json.writeNumberProperty("original_height", size.height());
            json.writeNumberProperty("image_rotation", 0);
        };
        result(FROM, type, image, value);
    }

    /** What is said in a stretch is a second result of the same id. */
    private void span(Span span) {
        last++;
        result(FROM, "labels", () -> {}, () -> {
            stretch(span);
            texts("labels", List.of(span.className()));
        });
        var said = span.text();
        if (said != null) {
            result("transcription", "textarea", () -> {}, () -> {
                stretch(span);
                texts("text", List.of(said));
            });
        }
    }

    private void result(String from, String type, Runnable more, Runnable value) {
        json.writeStartObject();
        json.writeStringProperty("id", "r" + last);
        json.writeStringProperty("from_name", from);
        json.writeStringProperty("to_name", object);
        json.writeStringProperty("type", type);
        more.run();
        json.writeName("value");
        json.writeStartObject();
        value.run();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void box(Box box, ImageSize size) {
        json.writeNumberProperty("x", percent(box.x(), size.width()));
        json.writeNumberProperty("y", percent(box.y(), size.height()));
        json.writeNumberProperty("width", percent(box.width(), size.width()));
        json.writeNumberProperty("height", percent(box.height(), size.height()));
        json.writeNumberProperty("rotation", 0);
        texts("rectanglelabels", List.of(box.className()));
    }

    private void outline(Polygon polygon, ImageSize size) {
        json.writeName("points");
        json.writeStartArray();
        for (Point point : polygon.points()) {
            json.writeStartArray();
            json.writeNumber(percent(point.x(), size.width()));
            json.writeNumber(percent(point.y(), size.height()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeBooleanProperty("closed", true);
        texts("polygonlabels", List.of(polygon.className()));
    }

    /** Characters are whole numbers. */
    private void stretch(Span span) {
        if (object.equals("text")) {
            json.writeNumberProperty("start", (long) span.start());
            json.writeNumberProperty("end", (long) span.end());
        } else {
            json.writeNumberProperty("start", span.start());
            json.writeNumberProperty("end", span.end());
            json.writeNumberProperty("channel", 0);
        }
    }

    private void ranked(List<String> ranking) {
        json.writeName("ranker");
        json.writeStartObject();
        texts("rank", ranking);
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static double percent(double coordinate, int length) {
        return coordinate * PERCENT / length;
    }
}
