package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Preference;
import java.util.HashMap;
import java.util.List;

/**
 * How well decided rankings fit the true ones.
 *
 * @param accuracy the share of tasks whose ranking is right from the first option to the last
 * @param pairs the share of pairs in the right order, in the mean over the tasks
 */
public record RankingScores(double accuracy, double pairs) {

    /** Measures one decided ranking for each true one. */
    public static RankingScores of(List<Preference> decided, List<Preference> truth) {
        if (decided.size() != truth.size() || truth.isEmpty()) {
            throw new IllegalArgumentException(
                    "decided: " + decided.size() + " rankings (expected: " + truth.size() + ", at least one)");
        }
        var right = 0;
        var pairs = 0.0;
        for (var task = 0; task < truth.size(); task++) {
            var tau = tau(decided.get(task).ranking(), truth.get(task).ranking());
            right += decided.get(task).equals(truth.get(task)) ? 1 : 0;
            pairs += (1 + tau) / 2;
        }
        return new RankingScores((double) right / truth.size(), pairs / truth.size());
    }

    /**
     * Returns Kendall's tau (1938) of two orders of the same two options or more: 1 for the same, -1 for the reverse, 0 for what
     * chance comes to.
     */
    public static double tau(List<String> one, List<String> other) {
        if (one.size() < 2
                || !one.stream()
                        .sorted()
                        .toList()
                        .equals(other.stream().sorted().toList())) {
            throw new IllegalArgumentException("ranking: " + other + " (expected two or more of: " + one + ")");
        }
        var places = new HashMap<String, Integer>();
        one.forEach(option -> places.put(option, places.size()));
        var against = 0;
        for (var place = 0; place < other.size(); place++) {
            for (var later = place + 1; later < other.size(); later++) {
                against += places.getOrDefault(other.get(place), 0) > places.getOrDefault(other.get(later), 0) ? 1 : 0;
            }
        }
        return 1 - 4.0 * against / (one.size() * (one.size() - 1.0));
    }
}
