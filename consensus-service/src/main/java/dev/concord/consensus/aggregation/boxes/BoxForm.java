package dev.concord.consensus.aggregation.boxes;

import dev.concord.consensus.aggregation.region.Ballot;
import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.consensus.aggregation.region.RegionName;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Label;
import java.util.Comparator;
import java.util.List;

/** The geometry of boxes, in pixels. */
public final class BoxForm implements RegionForm<Box> {

    /** What is smaller is nothing, and cannot be divided by. */
    static final double LEAST_SIZE = 1e-9;
    /** The greatest squared jitter that is told: half of the size off is as wrong as can be. */
    static final double MOST_JITTER = 0.25;

    @Override
    public List<Box> regions(Label label) {
        if (label instanceof Boxes boxes) {
            return boxes.boxes();
        }
        throw new IllegalArgumentException("label: " + label + " (expected: boxes)");
    }

    @Override
    public Label label(List<Box> regions) {
        return new Boxes(regions);
    }

    @Override
    public RegionName name(Box box) {
        return new RegionName(box.className(), null);
    }

    @Override
    public Box named(Box box, RegionName name) {
        return new Box(name.className(), box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public double overlap(Box one, Box other) {
        var width = Math.min(right(one), right(other)) - Math.max(one.x(), other.x());
        var height = Math.min(lower(one), lower(other)) - Math.max(one.y(), other.y());
        if (width < 0 || height < 0) {
            return 0;
        }
        var shared = width * height;
        var union = area(one) + area(other) - shared;
        if (union > 0) {
            return Math.min(1, shared / union);
        }
        return samePlace(one, other) ? 1 : 0;
    }

    @Override
    public double greatestOverlap(Box one, Box other) {
        return overlap(one, other);
    }

    @Override
    public double squaredJitter(Box mark, Box known) {
        var size = (known.width() + known.height()) / 2;
        if (size < LEAST_SIZE) {
            return samePlace(mark, known) ? 0 : MOST_JITTER;
        }
        var squares = square(mark.x() - known.x())
                + square(mark.y() - known.y())
                + square(right(mark) - right(known))
                + square(lower(mark) - lower(known));
        return Math.min(MOST_JITTER, squares / 4 / (size * size));
    }

    @Override
    public Ballot<Box> ballot(List<Box> marks) {
        return new BoxBallot(this, marks);
    }

    @Override
    public Comparator<Box> order() {
        return Comparator.comparingDouble(Box::y)
                .thenComparingDouble(Box::x)
                .thenComparingDouble(Box::height)
                .thenComparingDouble(Box::width)
                .thenComparing(Box::className);
    }

    static double right(Box box) {
        return box.x() + box.width();
    }

    static double lower(Box box) {
        return box.y() + box.height();
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }

    static boolean samePlace(Box one, Box other) {
        return one.x() == other.x()
                && one.y() == other.y()
                && one.width() == other.width()
                && one.height() == other.height();
    }

    private static double square(double value) {
        return value * value;
    }
}
