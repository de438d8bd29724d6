package dev.concord.task.imports.format;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.PolygonsKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The annotations of a COCO file by their image, held as they came, and within a bound. */
final class CocoAnnotations {

    private static final int MAX_BYTES = 32 << 20;
    private static final int MAX_CATEGORIES = 10_000;
    /** What holding an annotation takes beside its text. */
    private static final int OVERHEAD_BYTES = 100;

    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, List<byte[]>> byImage = new HashMap<>();
    private int bytes;
    private boolean given;

    /** Reads what belongs to annotations out of a file. */
    static CocoAnnotations in(CocoMembers file) throws IOException {
        var all = new CocoAnnotations();
        for (var next = file.next(); next.isPresent(); next = file.next()) {
            all.add(next.get());
        }
        all.given = file.hasAnnotations();
        return all;
    }

    /** Returns whether the file has a place for annotations: one without it lists images that nobody has looked at. */
    boolean areGiven() {
        return given;
    }

    /**
     * Returns the answer for an image; none if nothing was marked in it.
     *
     * @throws IllegalArgumentException if what was marked is no answer of this kind
     */
    @Nullable
    Marked of(String image, LabelKind kind) {
        var found = byImage.get(image);
        if (found == null) {
            return null;
        }
        var marks = new MarkedImage();
        var scores = new ArrayList<Double>();
        for (var each : found) {
            var annotation = TaskJson.object(Piece.decode(each), "an annotation");
            mark(annotation, kind, marks);
            Optional.ofNullable(JsonPredictions.score(annotation.get("score"))).ifPresent(scores::add);
        }
        var mean = scores.stream().mapToDouble(Double::doubleValue).average();
        return new Marked(marks.as(kind), mean.isPresent() ? mean.getAsDouble() : null);
    }

    private void add(CocoMembers.Element element) throws IOException {
        var piece = element.piece();
        if (element.array().equals(CocoMembers.IMAGES)) {
            return;
        }
        var where = element.array() + "[" + (piece.number() - 1) + "]";
        if (piece.tooLong()) {
            throw new UnreadableFile(where + ": " + Piece.tooLongMessage());
        }
        try {
            var object = TaskJson.object(Piece.decode(piece.bytes()), "an object");
            if (element.array().equals(CocoMembers.CATEGORIES)) {
                categories.put(id(object, "id"), object.path("name").asString(""));
            } else {
                byImage.computeIfAbsent(id(object, "image_id"), _ -> new ArrayList<>(1))
                        .add(piece.bytes());
                bytes += piece.bytes().length + OVERHEAD_BYTES;
            }
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableFile(where + ": " + wrong.getMessage());
        }
        if (bytes > MAX_BYTES || categories.size() > MAX_CATEGORIES) {
            throw new BodyTooLarge(
                    "annotations: more than %d bytes, or categories: more than %d (expected: at most that; split the file)"
                            .formatted(MAX_BYTES, MAX_CATEGORIES));
        }
    }

    private void mark(JsonNode annotation, LabelKind kind, MarkedImage marks) {
        var category = categories.get(id(annotation, "category_id"));
        if (category == null) {
            throw new IllegalArgumentException("category_id: %s (expected: one of the file's categories)"
                    .formatted(annotation.path("category_id")));
        }
        switch (kind) {
            case BoxesKind _ -> marks.add(box(category, annotation.path("bbox")));
            case PolygonsKind _ -> {
                for (var outline : outlines(annotation.path("segmentation"))) {
                    marks.add(polygon(category, outline));
                }
            }
            case LabelKind _ -> marks.add(category);
        }
    }

    private static Box box(String category, JsonNode box) {
        return new Box(category, number(box, 0), number(box, 1), number(box, 2), number(box, 3));
    }

    private static JsonNode outlines(JsonNode segmentation) {
        if (!segmentation.isArray() || segmentation.isEmpty()) {
            throw new IllegalArgumentException("segmentation: %s (expected: outlines, neither a mask nor none)"
                    .formatted(segmentation.isArray() ? "empty" : segmentation.getNodeType()));
        }
        return segmentation;
    }

    private static Polygon polygon(String category, JsonNode outline) {
        var points = new ArrayList<Point>();
        for (var each = 0; each + 1 < outline.size(); each += 2) {
            points.add(new Point(number(outline, each), number(outline, each + 1)));
        }
        return new Polygon(category, points);
    }

    private static double number(JsonNode array, int index) {
        var number = array.path(index);
        if (!number.isNumber()) {
            throw new IllegalArgumentException("annotation: %s (expected: numbers)".formatted(number.getNodeType()));
        }
        return number.doubleValue();
    }

    static String id(JsonNode object, String field) {
        var id = object.path(field);
        if (!id.isIntegralNumber() && !id.isString()) {
            throw new IllegalArgumentException(field + ": " + id.getNodeType() + " (expected: a number or a text)");
        }
        return id.asString();
    }
}
