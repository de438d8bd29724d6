package dev.concord.consensus.aggregation.polygons;

import dev.concord.consensus.aggregation.region.Ballot;
import dev.concord.consensus.aggregation.region.RobustCentre;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A vote on every point: it lies in the object if the outlines that enclose it have more than half of the weight. Where both
 * halves weigh the same, the heaviest outline decides; so two equals keep the size that an object has, which is neither that of
 * what both enclose nor that of what either does.
 */
final class OutlineBallot implements Ballot<Outline> {

    /** Half of an object's size off is as wrong as can be. */
    private static final double MOST_JITTER = 0.25;

    private static final double TIE = 1e-9;

    private final List<Outline> marks;
    // Costly, and only needed by those that ask; a ballot is used by one thread.
    private @Nullable Arrangement arrangement;

    OutlineBallot(List<Outline> marks) {
        this.marks = List.copyOf(marks);
    }

    @Override
    public Outline shape(double[] weights) {
        var heaviest = sketch(weights);
        if (isUndisputed(heaviest, weights)) {
            return heaviest.isSimple() ? heaviest : Shells.outline(heaviest.area(), List.of(heaviest));
        }
        var vote = new Vote(weights);
        return asDrawn(Shells.outline(arrangement().union(vote::takes), marks));
    }

    /** An area that somebody has outlined is told with that outline, not with corners in another order. */
    private Outline asDrawn(Outline voted) {
        return marks.stream()
                .filter(mark -> mark.area().equalsTopo(voted.area()))
                .findFirst()
                .orElse(voted);
    }

    /** The heaviest outline: to cut up all of them for each match would take too long. */
    @Override
    public Outline sketch(double[] weights) {
        return marks.get(RobustCentre.heaviest(weights));
    }

    /** The area between the mark and the others' outline, over its length: the mean distance between the two. */
    @Override
    public double squaredJitter(int mark, double[] weights) {
        var others = weights.clone();
        others[mark] = 0;
        var vote = new Vote(others);
        var size = arrangement().area(vote::takes);
        if (size == 0) {
            return MOST_JITTER;
        }
        var between = arrangement().area(enclosing -> enclosing.get(mark) != vote.takes(enclosing));
        var distance = between / longest(others);
        return Math.min(MOST_JITTER, distance * distance / size);
    }

    /** Against fewer than two others, or the same ones, the heaviest has its way. */
    private boolean isUndisputed(Outline heaviest, double[] weights) {
        var voters = IntStream.range(0, weights.length)
                .filter(place -> weights[place] > 0)
                .mapToObj(marks::get)
                .toList();
        return voters.size() < 3
                || voters.stream()
                        .allMatch(voter -> voter.polygon()
                                .points()
                                .equals(heaviest.polygon().points()));
    }

    private Arrangement arrangement() {
        var cut = arrangement;
        if (cut == null) {
            cut = Arrangement.of(marks.stream().map(Outline::area).toList());
            arrangement = cut;
        }
        return cut;
    }

    /** The length of the longest outline that has weight. */
    private double longest(double[] weights) {
        return IntStream.range(0, weights.length)
                .filter(place -> weights[place] > 0)
                .mapToDouble(place -> marks.get(place).area().getLength())
                .max()
                .orElseThrow();
    }

    /** How the marks vote on pieces of the plane. */
    private static final class Vote {

        private final double[] weights;
        private final double half;
        private final int heaviest;

        private Vote(double[] weights) {
            this.weights = weights;
            this.half = Arrays.stream(weights).sum() / 2;
            this.heaviest = RobustCentre.heaviest(weights);
        }

        private boolean takes(BitSet enclosing) {
            var weight = enclosing.stream().mapToDouble(place -> weights[place]).sum();
            return Math.abs(weight - half) <= TIE * half ? enclosing.get(heaviest) : weight > half;
        }
    }
}
