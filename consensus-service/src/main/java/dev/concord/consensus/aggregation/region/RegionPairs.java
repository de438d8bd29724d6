package dev.concord.consensus.aggregation.region;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Pairs of regions of two labels of the same task that say the same of the same place. */
public final class RegionPairs {

    private RegionPairs() {}

    /**
     * Returns the overlaps of the pairs, matched so that they overlap most in sum.
     *
     * @param least pairs that overlap less are none
     */
    public static <R> DoubleStream overlaps(RegionForm<R> form, List<R> ones, List<R> others, double least) {
        var scores = new Matching.Scores() {
            @Override
            public double greatest(int one, int other) {
                var alike = form.name(ones.get(one)).isSame(form.name(others.get(other)));
                return alike ? atLeast(form.greatestOverlap(ones.get(one), others.get(other))) : 0;
            }

            @Override
            public double score(int one, int other) {
                return atLeast(form.overlap(ones.get(one), others.get(other)));
            }

            private double atLeast(double overlap) {
                return overlap >= least ? overlap : 0;
            }
        };
        var otherOf = Matching.best(ones.size(), others.size(), scores);
        return IntStream.range(0, otherOf.length)
                .filter(one -> otherOf[one] >= 0)
                .mapToDouble(one -> scores.score(one, otherOf[one]));
    }

    /** Returns F1: the share of the regions of both that are paired. Two labels without any region say the same. */
    static <R> double f1(RegionForm<R> form, List<R> ones, List<R> others, double least) {
        var regions = ones.size() + others.size();
        return regions == 0 ? 1 : 2.0 * overlaps(form, ones, others, least).count() / regions;
    }
}
