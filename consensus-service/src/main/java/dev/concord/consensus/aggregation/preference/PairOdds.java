package dev.concord.consensus.aggregation.preference;

import java.util.List;

/** Adds up what rankings say of pairs of options: the log-odds that the first is better than the second, by place. */
final class PairOdds {

    private PairOdds() {}

    static double[][] of(List<int[]> rankings, double[] weights) {
        var options = rankings.getFirst().length;
        var odds = new double[options][options];
        for (var answer = 0; answer < weights.length; answer++) {
            add(odds, rankings.get(answer), weights[answer]);
        }
        return odds;
    }

    static void add(double[][] odds, int[] ranking, double weight) {
        for (var place = 0; place < ranking.length; place++) {
            for (var later = place + 1; later < ranking.length; later++) {
                odds[ranking[place]][ranking[later]] += weight;
                odds[ranking[later]][ranking[place]] -= weight;
            }
        }
    }
}
