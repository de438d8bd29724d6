package dev.concord.task.export.vision;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One object in an image, in pixels from the left upper corner.
 *
 * @param outline its corners in turn; none if it is a box
 */
record Region(String className, double left, double top, double width, double height, List<Point> outline) {

    static boolean areLabelsOf(LabelKind kind) {
        return kind instanceof BoxesKind || kind instanceof PolygonsKind;
    }

    static List<Region> of(Label label) {
        return switch (label) {
            case Boxes(var boxes) -> boxes.stream().map(Region::of).toList();
            case Polygons(var polygons) -> polygons.stream().map(Region::of).toList();
            case Label other ->
                throw new IllegalStateException("%s (expected: boxes or polygons)"
                        .formatted(other.getClass().getSimpleName()));
        };
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    boolean isBox() {
        return outline.isEmpty();
    }

    /** Returns the area: of an outline by the shoelace formula. */
    double area() {
        if (isBox()) {
            return width * height;
        }
        var twice = 0.0;
        for (var at = 0; at < outline.size(); at++) {
            var here = outline.get(at);
            var next = outline.get((at + 1) % outline.size());
            twice += here.x() * next.y() - next.x() * here.y();
        }
        return Math.abs(twice) / 2;
    }

    private static Region of(Box box) {
        return new Region(box.className(), box.x(), box.y(), box.width(), box.height(), List.of());
    }

    private static Region of(Polygon polygon) {
        var left = least(polygon, Point::x);
        var top = least(polygon, Point::y);
        var right = -least(polygon, point -> -point.x());
        var bottom = -least(polygon, point -> -point.y());
        return new Region(polygon.className(), left, top, right - left, bottom - top, polygon.points());
    }

    private static double least(Polygon polygon, ToDoubleFunction<Point> coordinate) {
        return polygon.points().stream().mapToDouble(coordinate).min().orElseThrow();
    }
}
