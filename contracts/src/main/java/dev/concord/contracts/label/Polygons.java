package dev.concord.contracts.label;

import java.util.List;

/** The outlines of all objects of the project's classes in one image, perhaps none. */
public record Polygons(List<Polygon> polygons) implements Label {

    public Polygons {
        polygons = Required.all("label.polygons", polygons, "outlines, or none");
    }
}
