package dev.concord.consensus.aggregation.simulation;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.List;
import java.util.random.RandomGenerator;

/** Boxes of 20 to 200 pixels in images of 1000 by 800. Each side of a mark is off by itself. */
public final class BoxesScene implements RegionsScene<Box> {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 800;
    private static final double LEAST_SIDE = 20;
    private static final double GREATEST_SIDE = 200;
    private static final double MOST_SHARED = 0.25;

    private final SceneClasses classes;

    public BoxesScene(int classes) {
        this.classes = SceneClasses.numbered(classes);
    }

    @Override
    public LabelKind kind() {
        return new BoxesKind(classes.names());
    }

    @Override
    public Box object(RandomGenerator random) {
        var width = random.nextDouble(LEAST_SIDE, GREATEST_SIDE);
        var height = random.nextDouble(LEAST_SIDE, GREATEST_SIDE);
        return new Box(
                classes.any(random),
                random.nextDouble(WIDTH - width),
                random.nextDouble(HEIGHT - height),
                width,
                height);
    }

    @Override
    public Box marked(Box object, double jitter, RandomGenerator random) {
        var across = jitter * object.width();
        var down = jitter * object.height();
        var left = Math.max(0, random.nextGaussian(object.x(), across));
        var upper = Math.max(0, random.nextGaussian(object.y(), down));
        var right = random.nextGaussian(object.x() + object.width(), across);
        var lower = random.nextGaussian(object.y() + object.height(), down);
        return new Box(object.className(), left, upper, Math.max(0, right - left), Math.max(0, lower - upper));
    }

    @Override
    public Box misnamed(Box box, RandomGenerator random) {
        return new Box(classes.otherThan(box.className(), random), box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public boolean collide(Box one, Box other) {
        var width = Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
        var height = Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
        var smaller = Math.min(one.width() * one.height(), other.width() * other.height());
        return width > 0 && height > 0 && width * height > MOST_SHARED * smaller;
    }

    @Override
    public Label label(List<Box> regions) {
        return new Boxes(regions);
    }
}
