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
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What somebody marked in an image: boxes, outlines and classes of the whole. */
final class MarkedImage {

    private final List<Box> boxes = new ArrayList<>();
    private final List<Polygon> polygons = new ArrayList<>();
    private final SortedSet<String> classes = new TreeSet<>();

    void add(Box box) {
        boxes.add(box);
    }

    void add(Polygon polygon) {
        polygons.add(polygon);
    }

    void add(String className) {
        classes.add(className);
    }

    /** Returns the answer that there is nothing to mark; nothing if an answer of this kind is no set of marks, or must have one. */
    static Optional<Label> empty(LabelKind kind) {
        return switch (kind) {
            case BoxesKind _, PolygonsKind _, ChoicesKind _ -> Optional.of(new MarkedImage().as(kind));
            case LabelKind _ -> Optional.empty();
        };
    }

    /**
     * Reads the marks as an answer of this kind. Marks of two kinds make none: what the answer left out would be held against
     * a tasker who saw it.
     *
     * @throws IllegalArgumentException if they are none
     */
    Label as(LabelKind kind) {
        return switch (kind) {
            case BoxesKind _ when polygons.isEmpty() -> new Boxes(boxes);
            case PolygonsKind _ when boxes.isEmpty() -> new Polygons(polygons);
            case ChoicesKind _ -> new Choices(List.copyOf(classes));
            case ChoiceKind _ when classes.size() == 1 -> new Choice(classes.first());
            case LabelKind _ ->
                throw new IllegalArgumentException(
                        "annotations: %d boxes, %d outlines, %d classes (expected: those of the project's kind and no other)"
                                .formatted(boxes.size(), polygons.size(), classes.size()));
        };
    }
}
