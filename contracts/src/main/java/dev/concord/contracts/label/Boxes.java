package dev.concord.contracts.label;

import java.util.List;

/** The boxes around all objects of the project's classes in one image, perhaps none. */
public record Boxes(List<Box> boxes) implements Label {

    public Boxes {
        boxes = Required.all("label.boxes", boxes, "boxes, or none");
    }
}
