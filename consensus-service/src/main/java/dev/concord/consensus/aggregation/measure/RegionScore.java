package dev.concord.consensus.aggregation.measure;

import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.consensus.aggregation.region.RegionPairs;
import dev.concord.contracts.label.Label;

/**
 * How well regions were found, over any number of tasks: a region is right if it has the right name and overlaps its own true
 * one by half or more (Everingham et al., The PASCAL VOC Challenge, 2010).
 *
 * @param matched right regions
 * @param overlaps sum of the right regions' overlaps with the true ones
 * @param decided regions that were decided
 * @param there true regions
 */
public record RegionScore(long matched, double overlaps, long decided, long there) {

    public static final RegionScore NOTHING = new RegionScore(0, 0, 0, 0);

    private static final double MATCHES = 0.5;

    /** Scores one task. */
    public static <R> RegionScore of(RegionForm<R> form, Label decided, Label truth) {
        var found = form.regions(decided);
        var there = form.regions(truth);
        var overlaps = RegionPairs.overlaps(form, found, there, MATCHES).toArray();
        var sum = 0.0;
        for (var overlap : overlaps) {
            sum += overlap;
        }
        return new RegionScore(overlaps.length, sum, found.size(), there.size());
    }

    public RegionScore plus(RegionScore other) {
        return new RegionScore(
                matched + other.matched, overlaps + other.overlaps, decided + other.decided, there + other.there);
    }

    /** Returns the mean overlap of the right regions; 0 if there is none. */
    public double meanOverlap() {
        return matched == 0 ? 0 : overlaps / matched;
    }

    /** Returns the mean overlap of all true regions with what was decided, which is nothing for those not found; 1 if none is. */
    public double meanOverlapOfAll() {
        return there == 0 ? 1 : overlaps / there;
    }

    /** Returns the share of the decided regions that are right; 1 if none was decided. */
    public double precision() {
        return decided == 0 ? 1 : (double) matched / decided;
    }

    /** Returns the share of the true regions that were found; 1 if there is none. */
    public double recall() {
        return there == 0 ? 1 : (double) matched / there;
    }

    /** Returns the share of right regions among all that were decided, or are there, or both; 1 if there is neither. */
    public double rightShare() {
        var either = decided + there - matched;
        return either == 0 ? 1 : (double) matched / either;
    }

    /** Returns the share of regions, decided and true, that match; 1 if there is neither. */
    public double f1() {
        return decided + there == 0 ? 1 : 2.0 * matched / (decided + there);
    }
}
