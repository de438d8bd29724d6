package dev.concord.consensus.aggregation.preference;

import dev.concord.contracts.event.AgreementCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * What a ranking tells of its tasker, by the verdict of all others on the same task. Who gets a share a of all pairs right
 * agrees with a verdict that is right with probability p in 1/2 + (2a - 1)(p - 1/2) of all cases; the counts are the sums from
 * which least squares find a, so that a pair on which the others are undecided counts for nothing. Were the tasker's own ranking
 * part of the verdict, or an undecided verdict taken for a decided one, all taskers would seem alike, and a stream, which does
 * not come back to its early tasks, would never find out.
 *
 * <p>The counts of one ranking may lie outside of what can be counted, such as minus an eighth; their sum over rankings tends
 * to what is true.
 */
final class OthersVerdict {

    private OthersVerdict() {}

    /** Takes all rankings of a task with their weights; returns what each tells. There are two at least. */
    static List<AgreementCounts> tell(List<int[]> rankings, double[] weights) {
        var told = new ArrayList<AgreementCounts>();
        for (var own = 0; own < weights.length; own++) {
            var others = new ArrayList<>(rankings);
            others.remove(own);
            told.add(tell(rankings.get(own), RankingPosterior.of(PairOdds.of(others, without(own, weights)), others)));
        }
        return told;
    }

    /** Returns what a ranking tells by this verdict; a certain one makes it a plain count of its pairs. */
    static AgreementCounts tell(int[] ranking, RankingPosterior verdict) {
        var agreed = 0.0;
        var total = 0.0;
        for (var place = 0; place < ranking.length; place++) {
            for (var later = place + 1; later < ranking.length; later++) {
                var leaning = verdict.before()[ranking[place]][ranking[later]] - 0.5;
                agreed += leaning + 2 * leaning * leaning;
                total += 4 * leaning * leaning;
            }
        }
        return new AgreementCounts(agreed, total);
    }

    private static double[] without(int own, double[] weights) {
        var others = new double[weights.length - 1];
        System.arraycopy(weights, 0, others, 0, own);
        System.arraycopy(weights, own + 1, others, own, others.length - own);
        return others;
    }
}
