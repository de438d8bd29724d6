package dev.concord.consensus.aggregation.preference;

import java.util.ArrayList;
import java.util.List;

/** All rankings of a few options, to check by counting. */
final class Permutations {

    private Permutations() {}

    static List<int[]> of(int options) {
        var all = new ArrayList<int[]>();
        all.add(new int[0]);
        for (var option = 0; option < options; option++) {
            var longer = new ArrayList<int[]>();
            for (var ranking : all) {
                for (var place = 0; place <= ranking.length; place++) {
                    longer.add(inserted(ranking, place, option));
                }
            }
            all = longer;
        }
        return all;
    }

    private static int[] inserted(int[] ranking, int place, int option) {
        var longer = new int[ranking.length + 1];
        System.arraycopy(ranking, 0, longer, 0, place);
        longer[place] = option;
        System.arraycopy(ranking, place, longer, place + 1, ranking.length - place);
        return longer;
    }

    /** Returns the sum of the log-odds of all pairs as a ranking has them. */
    static double score(double[][] odds, int[] ranking) {
        var score = 0.0;
        for (var place = 0; place < ranking.length; place++) {
            for (var later = place + 1; later < ranking.length; later++) {
                score += odds[ranking[place]][ranking[later]];
            }
        }
        return score;
    }
}
