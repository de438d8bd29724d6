package dev.concord.consensus.aggregation.polygons;

import dev.concord.consensus.aggregation.region.Ballot;
import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.consensus.aggregation.region.RegionName;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Polygons;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The geometry of outlines, in pixels. */
public final class OutlineForm implements RegionForm<Outline> {

    @Override
    public List<Outline> regions(Label label) {
        if (label instanceof Polygons polygons) {
            return polygons.polygons().stream().map(Outline::of).toList();
        }
        throw new IllegalArgumentException("label: " + label + " (expected: polygons)");
    }

    @Override
    public Label label(List<Outline> regions) {
        return new Polygons(regions.stream().map(Outline::polygon).toList());
    }

    @Override
    public RegionName name(Outline outline) {
        return new RegionName(outline.polygon().className(), null);
    }

    @Override
    public Outline named(Outline outline, RegionName name) {
        return outline.named(name.className());
    }

    @Override
    public double overlap(Outline one, Outline other) {
        if (samePoints(one, other)) {
            return 1;
        }
        if (!one.around().intersects(other.around())) {
            return 0;
        }
        var shared = OverlayNGRobust.overlay(one.area(), other.area(), OverlayNG.INTERSECTION)
                .getArea();
        var union = one.size() + other.size() - shared;
        return union > 0 ? Math.clamp(shared / union, 0, 1) : 0;
    }

    /** What they share lies in both, and in both of the upright boxes around them. */
    @Override
    public double greatestOverlap(Outline one, Outline other) {
        if (samePoints(one, other)) {
            return 1;
        }
        var smaller = Math.min(one.size(), other.size());
        var greater = Math.max(one.size(), other.size());
        var shared = Math.min(smaller, one.around().intersection(other.around()).getArea());
        return greater > 0 ? shared / (smaller + greater - shared) : 0;
    }

    @Override
    public double squaredJitter(Outline mark, Outline known) {
        return new OutlineBallot(List.of(known, mark)).squaredJitter(1, new double[] {1, 1});
    }

    @Override
    public Ballot<Outline> ballot(List<Outline> marks) {
        return new OutlineBallot(marks);
    }

    @Override
    public Comparator<Outline> order() {
        return Comparator.comparingDouble((Outline outline) -> outline.around().getMinY())
                .thenComparingDouble(outline -> outline.around().getMinX())
                .thenComparingDouble(outline -> outline.around().getHeight())
                .thenComparingDouble(outline -> outline.around().getWidth())
                .thenComparing(outline -> outline.polygon().className());
    }

    private static boolean samePoints(Outline one, Outline other) {
        return one.polygon().points().equals(other.polygon().points());
    }
}
