package dev.concord.consensus.aggregation.polygons;

import dev.concord.contracts.label.Polygon;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** An outline as it was drawn, and the area that it encloses, which is valid and perhaps empty. */
public final class Outline {

    private final Polygon polygon;
    private final Geometry area;
    private final boolean simple;
    private final double size;

    private Outline(Polygon polygon, Geometry area, boolean simple) {
        this.polygon = polygon;
        this.area = area;
        this.simple = simple;
        this.size = area.getArea();
    }

    static Outline of(Polygon polygon) {
        var drawn = EnclosedArea.drawn(polygon.points());
        return drawn.isValid()
                ? new Outline(polygon, drawn, true)
                : new Outline(polygon, EnclosedArea.of(drawn), false);
    }

    Outline named(String className) {
        return new Outline(new Polygon(className, polygon.points()), area, simple);
    }

    Polygon polygon() {
        return polygon;
    }

    Geometry area() {
        return area;
    }

    /** Whether it does not cross or touch itself. */
    boolean isSimple() {
        return simple;
    }

    /** Returns the size of the area, in square pixels. */
    double size() {
        return size;
    }

    Envelope around() {
        return area.getEnvelopeInternal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outline outline && outline.polygon.equals(polygon);
    }

    @Override
    public int hashCode() {
        return polygon.hashCode();
    }
}
