package dev.concord.consensus.aggregation.transcript;

import java.util.List;

/** Who has how much of the votes in each slot of a network: compressed rows of words, nothing heard being one of them. */
final class Votes {

    /** Weights that differ by less are equal. */
    static final double TIE = 1e-9;

    private final int[] firsts;
    private final int[] words;
    private final double[] weights;
    private double sum;

    private Votes(int slots, int votes) {
        firsts = new int[slots + 1];
        words = new int[votes];
        weights = new double[votes];
    }

    /** Each word of a single transcript has all votes. */
    static Votes certain(int[] transcript) {
        var votes = new Votes(transcript.length, transcript.length);
        for (var slot = 0; slot < transcript.length; slot++) {
            votes.firsts[slot + 1] = slot;
            votes.add(slot, transcript[slot], 1);
        }
        votes.sum = 1;
        return votes;
    }

    /** Counts the votes of some answers, given by their places; among equals, the first of them leads. */
    static Votes of(List<int[]> slots, int[] voters, double[] weightOf) {
        var votes = new Votes(slots.size(), slots.size() * voters.length);
        for (var slot = 0; slot < slots.size(); slot++) {
            votes.firsts[slot + 1] = votes.firsts[slot];
            for (var voter : voters) {
                votes.add(slot, slots.get(slot)[voter], weightOf[voter]);
            }
        }
        for (var voter : voters) {
            votes.sum += weightOf[voter];
        }
        return votes;
    }

    private void add(int slot, int word, double weight) {
        var place = place(slot, word);
        if (place == firsts[slot + 1]) {
            firsts[slot + 1]++;
            words[place] = word;
        }
        weights[place] += weight;
    }

    private int place(int slot, int word) {
        var place = firsts[slot];
        while (place < firsts[slot + 1] && words[place] != word) {
            place++;
        }
        return place;
    }

    int slots() {
        return firsts.length - 1;
    }

    /** Returns the share of the weight that the word has. */
    double share(int slot, int word) {
        var place = place(slot, word);
        return place == firsts[slot + 1] ? 0 : weights[place] / sum;
    }

    /** Returns the word with the most weight. */
    int leader(int slot) {
        var leader = firsts[slot];
        for (var place = leader + 1; place < firsts[slot + 1]; place++) {
            if (weights[place] > weights[leader] + TIE) {
                leader = place;
            }
        }
        return words[leader];
    }

    /** Returns how far a vote agrees with all others: 1 if they give the most weight to its word, its share of a tie, else 0. */
    double agreement(int slot, int word, double ownWeight) {
        var own = place(slot, word);
        var others = weights[own] - ownWeight;
        if (others < TIE) {
            return 0;
        }
        var tied = 1;
        for (var place = firsts[slot]; place < firsts[slot + 1]; place++) {
            if (place != own && weights[place] > others + TIE) {
                return 0;
            }
            if (place != own && weights[place] >= others - TIE) {
                tied++;
            }
        }
        return 1.0 / tied;
    }
}
