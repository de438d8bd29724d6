package dev.concord.consensus.aggregation.region;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A vote among alternatives: each voter names the right one with a probability of their own, and else any other one alike
 * (Dawid and Skene, 1979, with one coin).
 */
final class OneCoinVote {

    private final Map<String, Double> shares;

    private OneCoinVote(Map<String, Double> shares) {
        this.shares = shares;
    }

    /**
     * One voter's.
     *
     * @param accuracy strictly between 0 and 1
     */
    record Vote(String name, double accuracy) {}

    /**
     * Counts the votes, at least one.
     *
     * @param alternatives how many there are, named or not
     */
    static OneCoinVote of(List<Vote> votes, int alternatives) {
        var named = new TreeMap<String, Double>();
        var unnamed = 0.0;
        votes.forEach(vote -> named.put(vote.name(), 0.0));
        for (var vote : votes) {
            var wrong = alternatives == 1 ? 0 : Math.log((1 - vote.accuracy()) / (alternatives - 1));
            unnamed += wrong;
            named.replaceAll((name, sum) ->
                    sum + (name.equals(vote.name()) && alternatives > 1 ? Math.log(vote.accuracy()) : wrong));
        }
        var greatest = named.values().stream().mapToDouble(value -> value).max().orElseThrow();
        named.replaceAll((_, logarithm) -> Math.exp(logarithm - greatest));
        var sum = named.values().stream().mapToDouble(value -> value).sum()
                + (alternatives - named.size()) * Math.exp(unnamed - greatest);
        named.replaceAll((_, share) -> share / sum);
        return new OneCoinVote(named);
    }

    /** Returns the most probable one; among equals the first of the alphabet, whoever gave it. */
    String leading() {
        var greatest =
                shares.values().stream().mapToDouble(value -> value).max().orElseThrow();
        return shares.entrySet().stream()
                .filter(share -> share.getValue() >= greatest * (1 - 1e-9))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the probability that the name is the right one. */
    double probability(String name) {
        return shares.getOrDefault(name, 0.0);
    }
}
