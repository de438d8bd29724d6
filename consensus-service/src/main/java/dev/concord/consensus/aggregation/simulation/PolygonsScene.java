package dev.concord.consensus.aggregation.simulation;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Star-shaped outlines of 8 to 16 corners and 20 to 200 pixels in images of 1000 by 800. In a mark the whole outline is moved,
 * and each corner is off by itself.
 */
public final class PolygonsScene implements RegionsScene<Polygon> {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 800;
    private static final double LEAST_RADIUS = 10;
    private static final double GREATEST_RADIUS = 100;

    private final SceneClasses classes;

    public PolygonsScene(int classes) {
        this.classes = SceneClasses.numbered(classes);
    }

    @Override
    public LabelKind kind() {
        return new PolygonsKind(classes.names());
    }

    @Override
    public Polygon object(RandomGenerator random) {
        var radius = random.nextDouble(LEAST_RADIUS, GREATEST_RADIUS);
        var x = random.nextDouble(radius, WIDTH - radius);
        var y = random.nextDouble(radius, HEIGHT - radius);
        var corners = random.nextInt(8, 17);
        var points = new ArrayList<Point>();
        for (var corner = 0; corner < corners; corner++) {
            var angle = 2 * Math.PI * corner / corners;
            var reach = radius * random.nextDouble(0.6, 1);
            points.add(new Point(x + reach * Math.cos(angle), y + reach * Math.sin(angle)));
        }
        return new Polygon(classes.any(random), points);
    }

    @Override
    public Polygon marked(Polygon object, double jitter, RandomGenerator random) {
        var off = jitter * 2 * radius(object) / Math.sqrt(2);
        var right = random.nextGaussian(0, off);
        var down = random.nextGaussian(0, off);
        var points = object.points().stream()
                .map(point -> new Point(
                        Math.max(0, random.nextGaussian(point.x() + right, off)),
                        Math.max(0, random.nextGaussian(point.y() + down, off))))
                .toList();
        return new Polygon(object.className(), points);
    }

    @Override
    public Polygon misnamed(Polygon polygon, RandomGenerator random) {
        return new Polygon(classes.otherThan(polygon.className(), random), polygon.points());
    }

    @Override
    public boolean collide(Polygon one, Polygon other) {
        var here = centre(one);
        var there = centre(other);
        return Math.hypot(here.x() - there.x(), here.y() - there.y()) < radius(one) + radius(other);
    }

    @Override
    public Label label(List<Polygon> regions) {
        return new Polygons(regions);
    }

    private static Point centre(Polygon polygon) {
        return new Point(
                polygon.points().stream().mapToDouble(Point::x).average().orElseThrow(),
                polygon.points().stream().mapToDouble(Point::y).average().orElseThrow());
    }

    private static double radius(Polygon polygon) {
        var centre = centre(polygon);
        return polygon.points().stream()
                .mapToDouble(point -> Math.hypot(point.x() - centre.x(), point.y() - centre.y()))
                .average()
                .orElseThrow();
    }
}
