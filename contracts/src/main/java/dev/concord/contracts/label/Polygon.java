package dev.concord.contracts.label;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The outline of one object: its corners in turn, the last joined to the first. It may cross itself; what it encloses counts. */
public record Polygon(@JsonProperty("class") String className, List<Point> points) {

    private static final int MAX_POINTS = 2_000;

    public Polygon {
        Required.present("label.polygon.class", className, "one of the project's classes");
        points = Required.all("label.polygon.points", points, "the corners in turn");
        if (points.size() < 3 || points.size() > MAX_POINTS) {
            throw new IllegalArgumentException(
                    "label.polygon.points: " + points.size() + " (expected: 3.." + MAX_POINTS + ")");
        }
    }

    double right() {
        return points.stream().mapToDouble(Point::x).max().orElseThrow();
    }

    double bottom() {
        return points.stream().mapToDouble(Point::y).max().orElseThrow();
    }
}
