package dev.concord.consensus.aggregation.preference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ranking that most of the evidence about pairs speaks for (Kemeny, 1959): the sum, over all pairs, of the log-odds of the
 * better before the worse is greatest. Found from the best of the given rankings, and from the order of the options' sums
 * (Borda, 1784), by moving one option at a time for as long as that helps; cycles among preferences are no obstacle.
 */
final class BestRanking {

    /** A gain below this is rounding; then the ranking that was given first stays. */
    private static final double TIE = 1e-9;

    private static final int MOST_SWEEPS = 100;

    private BestRanking() {}

    /** Takes log-odds of the first before the second, and rankings by place, the best first. At least one is given. */
    static int[] of(double[][] odds, List<int[]> given) {
        var best = given.getFirst();
        for (var ranking : given) {
            if (score(odds, ranking) > score(odds, best) + TIE) {
                best = ranking;
            }
        }
        var fromGiven = improved(odds, best);
        if (odds.length == 2) {
            return fromGiven;
        }
        var fromSums = improved(odds, bySum(odds));
        return score(odds, fromSums) > score(odds, fromGiven) + TIE ? fromSums : fromGiven;
    }

    private static double score(double[][] odds, int[] ranking) {
        var score = 0.0;
        for (var place = 0; place < ranking.length; place++) {
            for (var later = place + 1; later < ranking.length; later++) {
                score += odds[ranking[place]][ranking[later]];
            }
        }
        return score;
    }

    private static int[] bySum(double[][] odds) {
        return IntStream.range(0, odds.length)
                .boxed()
                .sorted((one, other) -> Double.compare(
                        Arrays.stream(odds[other]).sum(),
                        Arrays.stream(odds[one]).sum()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] improved(double[][] odds, int[] start) {
        var ranking = start.clone();
        for (var sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            var moved = false;
            for (var place = 0; place < ranking.length; place++) {
                moved |= moveToBestPlace(odds, ranking, place);
            }
            if (!moved) {
                break;
            }
        }
        return ranking;
    }

    private static boolean moveToBestPlace(double[][] odds, int[] ranking, int from) {
        var moving = ranking[from];
        var best = from;
        var greatest = TIE;
        var gain = 0.0;
        for (var to = from - 1; to >= 0; to--) {
            gain += odds[moving][ranking[to]];
            if (gain > greatest) {
                greatest = gain;
                best = to;
            }
        }
        gain = 0;
        for (var to = from + 1; to < ranking.length; to++) {
            gain += odds[ranking[to]][moving];
            if (gain > greatest) {
                greatest = gain;
                best = to;
            }
        }
        move(ranking, from, best);
        return best != from;
    }

    private static void move(int[] ranking, int from, int to) {
        var moving = ranking[from];
        if (to < from) {
            System.arraycopy(ranking, to, ranking, to + 1, from - to);
        } else {
            System.arraycopy(ranking, from + 1, ranking, from, to - from);
        }
        ranking[to] = moving;
    }
}
