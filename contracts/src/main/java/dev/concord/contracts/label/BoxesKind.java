package dev.concord.contracts.label;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Boxes around the objects of 1 to 100 classes in an image. */
public record BoxesKind(List<String> classes) implements LabelKind {

    public BoxesKind {
        classes = ClassNames.checked(classes, 1);
    }

    @Override
    public Optional<String> problemWith(Label label) {
        return label instanceof Boxes boxes
                ? Regions.problemWith("label.boxes", boxes.boxes(), Box::className, classes)
                : Problems.wrongKind(label, "boxes");
    }

    @Override
    public Optional<String> problemWith(Label label, JsonNode data) {
        return problemWith(label)
                .or(() -> Bounds.problemInImage("label.boxes", ((Boxes) label).boxes(), Box::right, Box::bottom, data));
    }

    @Override
    public boolean dependsOnTask() {
        return true;
    }
}
