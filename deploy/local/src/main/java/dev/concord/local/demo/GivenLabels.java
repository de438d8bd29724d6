package dev.concord.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the simulated taskers said, to compare the platform's decisions with a plain majority of the same labels. */
final class GivenLabels {

    /** One label. */
    record Given(String task, Honesty honesty, String label) {}

    private final ConcurrentLinkedQueue<Given> all = new ConcurrentLinkedQueue<>();

    void add(Given given) {
        all.add(given);
    }

    /** Returns the most frequent label of each task; among equals the first in the alphabet. */
    Map<String, String> majority() {
        var votes = new HashMap<String, Map<String, Integer>>();
        all.forEach(given ->
                votes.computeIfAbsent(given.task(), task -> new TreeMap<>()).merge(given.label(), 1, Integer::sum));
        var majority = new HashMap<String, String>();
        votes.forEach((task, counts) -> majority.put(task, mostFrequent(counts)));
        return majority;
    }

    List<Given> by(Honesty honesty) {
        return all.stream().filter(given -> given.honesty() == honesty).toList();
    }

    private static String mostFrequent(Map<String, Integer> counts) {
        var entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        return entries.getFirst().getKey();
    }
}
