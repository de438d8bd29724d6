package dev.concord.consensus.aggregation.polygons;

import dev.concord.contracts.label.Point;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** What an outline encloses, however often it crosses itself: all that cannot be left without crossing it. */
final class EnclosedArea {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private EnclosedArea() {}

    /** Returns the outline as it was drawn, valid or not. */
    static Geometry drawn(List<Point> points) {
        var ring = new ArrayList<Coordinate>();
        points.forEach(point -> ring.add(new Coordinate(point.x(), point.y())));
        ring.add(ring.getFirst().copy());
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** Returns what an outline encloses that is not valid as it was drawn. */
    static Geometry of(Geometry drawn) {
        return united(faces(List.of(GEOMETRY.createLineString(drawn.getCoordinates()))));
    }

    /** Returns the areas that lines cut the plane into, without the one outside of all. */
    static List<Geometry> faces(List<Geometry> lines) {
        var noded = OverlayNGRobust.union(GEOMETRY.createGeometryCollection(lines.toArray(Geometry[]::new)));
        var polygonizer = new Polygonizer();
        polygonizer.add(noded);
        var faces = new ArrayList<Geometry>();
        for (var face : polygonizer.getPolygons()) {
            faces.add((Geometry) face);
        }
        return faces;
    }

    /** Returns the union of faces of the same lines. */
    static Geometry united(List<Geometry> faces) {
        return faces.isEmpty() ? GEOMETRY.createPolygon() : CoverageUnion.union(faces.toArray(Geometry[]::new));
    }
}
