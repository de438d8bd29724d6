package dev.concord.consensus.aggregation.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All transcripts of a recording side by side: a slot for each word that someone heard, and in each slot what each of them heard
 * there (Fiscus, "A post-processing system to yield reduced word error rates", ASRU 1997). Built from the most central transcript
 * outwards, so that the order in which they came makes no difference. Where nobody heard a word, there is one slot of nothing.
 */
final class WordNetwork {

    private final int[] order;
    private final List<int[]> slots;

    private WordNetwork(int[] order, List<int[]> slots) {
        this.order = order;
        this.slots = slots;
    }

    static WordNetwork of(List<int[]> transcripts, double[] weights) {
        var order = Centrality.mostCentralFirst(transcripts, weights);
        var network = new WordNetwork(order, List.of());
        for (var laid = 0; laid < order.length; laid++) {
            var votes = Votes.of(network.slots, Arrays.copyOf(order, laid), weights);
            network = network.with(order[laid], transcripts, votes);
        }
        return network.slots.isEmpty() ? new WordNetwork(order, List.of(heardByNobody(order.length))) : network;
    }

    int size() {
        return slots.size();
    }

    /** Returns what each answer heard in a slot; not to be written to. */
    int[] heard(int slot) {
        return slots.get(slot);
    }

    /** Counts the votes of all answers; where words tie, the more central transcript decides. */
    Votes votes(double[] weights) {
        return Votes.of(slots, order, weights);
    }

    /** Returns in how many slots each answer agrees with the others; its own vote does not count. */
    double[] agreed(double[] weights) {
        var votes = votes(weights);
        var agreed = new double[weights.length];
        for (var slot = 0; slot < slots.size(); slot++) {
            for (var answer = 0; answer < agreed.length; answer++) {
                agreed[answer] += votes.agreement(slot, heard(slot)[answer], weights[answer]);
            }
        }
        return agreed;
    }

    private WordNetwork with(int answer, List<int[]> transcripts, Votes votes) {
        var transcript = transcripts.get(answer);
        var places = Alignment.places(votes, transcript);
        var wider = new ArrayList<int[]>(slots.size());
        var copied = 0;
        for (var word = 0; word < places.length; word++) {
            var isNew = places[word] < 0;
            var slot = isNew ? ~places[word] : places[word];
            wider.addAll(slots.subList(copied, slot));
            var heard = isNew ? heardByNobody(transcripts.size()) : slots.get(slot);
            heard[answer] = transcript[word];
            wider.add(heard);
            copied = isNew ? slot : slot + 1;
        }
        wider.addAll(slots.subList(copied, slots.size()));
        return new WordNetwork(order, wider);
    }

    private static int[] heardByNobody(int answers) {
        var heard = new int[answers];
        Arrays.fill(heard, Vocabulary.NOTHING);
        return heard;
    }
}
