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

    /**
     * Returns the odds and what strengths of the options say besides, each pair counting for so much of a comparison. What is
     * open about a strength, as a variance, weakens what it says (MacKay, 1992).
     */
    static double[][] plus(double[][] odds, double[] strengths, double[] open, double worth) {
        var sums = new double[odds.length][odds.length];
        for (var one = 0; one < odds.length; one++) {
            for (var other = 0; other < odds.length; other++) {
                var weakened = Math.sqrt(1 + Math.PI / 8 * (open[one] + open[other]));
                sums[one][other] = odds[one][other] + worth * (strengths[one] - strengths[other]) / weakened;
            }
        }
        return sums;
    }

    private static void add(double[][] odds, int[] ranking, double weight) {
        for (var place = 0; place < ranking.length; place++) {
            for (var later = place + 1; later < ranking.length; later++) {
                odds[ranking[place]][ranking[later]] += weight;
                odds[ranking[later]][ranking[place]] -= weight;
            }
        }
    }
}
