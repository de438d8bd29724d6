package dev.concord.consensus.aggregation.polygons;

import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Makes an outline of an area again: its greatest piece, without holes, and without corners that mean nothing. */
final class Shells {

    /** Where the outline may run afterwards, in parts of the object's size: far less than any tasker's jitter. */
    private static final double FINEST = 0.001;
    /** Even where all taskers drew triangles. */
    private static final int FEWEST_CORNERS = 12;

    private static final int COARSER = 12;

    private Shells() {}

    /**
     * Returns the outline, called as the first mark is, and with hardly more corners than the most detailed one.
     *
     * @param marks the outlines that it comes from; the first stands for an area that is empty
     */
    static Outline outline(Geometry area, List<Outline> marks) {
        var shell = greatestShell(area);
        if (shell.isEmpty()) {
            return marks.getFirst();
        }
        var className = marks.getFirst().polygon().className();
        return Outline.of(new Polygon(className, points(simplified(shell, mostCorners(marks)))));
    }

    private static int mostCorners(List<Outline> marks) {
        var most = marks.stream()
                .mapToInt(mark -> mark.polygon().points().size())
                .max()
                .orElseThrow();
        return Math.max(FEWEST_CORNERS, most);
    }

    private static Geometry greatestShell(Geometry area) {
        var factory = new GeometryFactory();
        var greatest = factory.createPolygon();
        for (var place = 0; place < area.getNumGeometries(); place++) {
            if (area.getGeometryN(place) instanceof org.locationtech.jts.geom.Polygon piece) {
                var shell = factory.createPolygon(piece.getExteriorRing());
                if (shell.getArea() > greatest.getArea()) {
                    greatest = shell;
                }
            }
        }
        return greatest;
    }

    private static Geometry simplified(Geometry shell, int mostCorners) {
        var tolerance = FINEST * Math.sqrt(shell.getArea());
        var simpler = shell;
        for (var step = 0; step < COARSER && (step == 0 || simpler.getNumPoints() > mostCorners + 1); step++) {
            simpler = TopologyPreservingSimplifier.simplify(shell, tolerance);
            tolerance *= 2;
        }
        return simpler;
    }

    private static List<Point> points(Geometry shell) {
        var ring = shell.getCoordinates();
        return Arrays.stream(ring, 0, ring.length - 1).map(Shells::point).toList();
    }

    private static Point point(Coordinate corner) {
        return new Point(Math.max(0, corner.x), Math.max(0, corner.y));
    }
}
