package dev.concord.contracts.label;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Outlines of the objects of 1 to 100 classes in an image. */
public record PolygonsKind(List<String> classes) implements LabelKind {

    public PolygonsKind {
        classes = ClassNames.checked(classes, 1);
    }

    @Override
    public Optional<String> problemWith(Label label) {
        return label instanceof Polygons polygons
                ? Regions.problemWith("label.polygons", polygons.polygons(), Polygon::className, classes)
                : Problems.wrongKind(label, "polygons");
    }

    @Override
    public Optional<String> problemWith(Label label, JsonNode data) {
        return problemWith(label)
                .or(() -> Bounds.problemInImage(
                        "label.polygons", ((Polygons) label).polygons(), Polygon::right, Polygon::bottom, data));
    }

    @Override
    public boolean dependsOnTask() {
        return true;
    }
}
