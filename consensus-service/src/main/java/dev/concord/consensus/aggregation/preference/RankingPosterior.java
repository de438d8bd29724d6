package dev.concord.consensus.aggregation.preference;

import java.util.List;

/**
 * The best ranking of a task's options and how probable the order of each of its pairs is. Rankings are weighed by their
 * evidence as if they came about by repeated insertion (Doignon, Pekec and Regenwetter, 2004): the options are put in their
 * places from the best down, and each may pass some of those before it. Where all pairs have the same evidence this is Mallows'
 * model, and for two options it is exact whatever the evidence.
 *
 * @param ranking places of the options, the best first
 * @param before how probably the first option is better than the second, by place
 */
@SuppressWarnings("ArrayRecordComponent") // Lives within one decision.
record RankingPosterior(int[] ranking, double[][] before) {

    static RankingPosterior of(double[][] odds, List<int[]> given) {
        return around(BestRanking.of(odds, given), odds);
    }

    static RankingPosterior certain(int[] known) {
        var before = new double[known.length][known.length];
        for (var place = 0; place < known.length; place++) {
            for (var later = place + 1; later < known.length; later++) {
                before[known[place]][known[later]] = 1;
            }
        }
        return new RankingPosterior(known, before);
    }

    /** Takes the share of the rankings that put an option before another for its probability. */
    static RankingPosterior votes(List<int[]> rankings) {
        var share = 1.0 / rankings.size();
        var before = new double[rankings.getFirst().length][rankings.getFirst().length];
        for (var ranking : rankings) {
            for (var place = 0; place < ranking.length; place++) {
                for (var later = place + 1; later < ranking.length; later++) {
                    before[ranking[place]][ranking[later]] += share;
                }
            }
        }
        return new RankingPosterior(rankings.getFirst(), before);
    }

    private static RankingPosterior around(int[] ranking, double[][] odds) {
        var before = new double[ranking.length][ranking.length];
        for (var place = 1; place < ranking.length; place++) {
            insert(ranking, place, odds, before);
        }
        return new RankingPosterior(ranking, before);
    }

    private static void insert(int[] ranking, int place, double[][] odds, double[][] before) {
        var moving = ranking[place];
        var logarithms = new double[place + 1];
        var greatest = 0.0;
        for (var passed = 1; passed <= place; passed++) {
            logarithms[passed] = logarithms[passed - 1] - odds[ranking[place - passed]][moving];
            greatest = Math.max(greatest, logarithms[passed]);
        }
        var sum = 0.0;
        for (var logarithm : logarithms) {
            sum += Math.exp(logarithm - greatest);
        }
        var passing = 0.0;
        for (var passed = place; passed > 0; passed--) {
            passing += Math.exp(logarithms[passed] - greatest) / sum;
            var other = ranking[place - passed];
            before[moving][other] = Math.min(1, passing);
            before[other][moving] = 1 - before[moving][other];
        }
    }

    /** Returns how many pairs of a ranking are in the right order, in expectation. */
    double agreed(int[] other) {
        var agreed = 0.0;
        for (var place = 0; place < other.length; place++) {
            for (var later = place + 1; later < other.length; later++) {
                agreed += before[other[place]][other[later]];
            }
        }
        return agreed;
    }

    /** Returns how probably a pair of options, drawn at random, is decided in the right order. */
    double confidence() {
        return Math.clamp(agreed(ranking) / pairs(), 0, 1);
    }

    int pairs() {
        return ranking.length * (ranking.length - 1) / 2;
    }
}
