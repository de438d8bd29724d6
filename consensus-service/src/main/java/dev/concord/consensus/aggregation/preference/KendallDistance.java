package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Preference;
import java.util.Arrays;
import java.util.HashMap;

/**
 * The share of pairs that two rankings order differently (Kendall, 1938), of the options that both rank. Where these are fewer
 * than two, as in rankings of different tasks, it is one half: what a coin would come to.
 */
public final class KendallDistance implements AgreementMeasure {

    private static final double OF_A_COIN = 0.5;

    @Override
    public double disagreement(Label one, Label other) {
        var ranks = new HashMap<String, Integer>();
        var first = ((Preference) one).ranking();
        for (var place = 0; place < first.size(); place++) {
            ranks.put(first.get(place), place);
        }
        var common = ((Preference) other)
                .ranking().stream()
                        .filter(ranks::containsKey)
                        .mapToInt(option -> ranks.getOrDefault(option, 0))
                        .toArray();
        return common.length < 2 ? OF_A_COIN : of(common);
    }

    /** Returns the share of pairs that two rankings of the same options, by place, order differently. */
    static double of(int[] one, int[] other) {
        var ranks = new int[one.length];
        for (var rank = 0; rank < one.length; rank++) {
            ranks[one[rank]] = rank;
        }
        return of(Arrays.stream(other).map(place -> ranks[place]).toArray());
    }

    /** Returns the share of pairs in which the greater rank stands first. */
    private static double of(int[] ranks) {
        var against = 0;
        for (var place = 0; place < ranks.length; place++) {
            for (var later = place + 1; later < ranks.length; later++) {
                against += ranks[place] > ranks[later] ? 1 : 0;
            }
        }
        return against / (ranks.length * (ranks.length - 1) / 2.0);
    }
}
