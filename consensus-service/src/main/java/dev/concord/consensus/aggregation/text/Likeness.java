package dev.concord.consensus.aggregation.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike texts are: the F-score of the character runs that they share, in the mean of all lengths up to six (chrF: Popovic,
 * "character n-gram F-score for automatic MT evaluation", 2015; here with precision and recall of equal weight, so that it is
 * symmetric). It needs no words, no stems and no corpus, and so takes any language. From 0 to 1; the same text has 1.
 */
final class Likeness {

    /** For each text its place among those that differ; thousands of answers may be few texts. */
    private final int[] places;

    /** For each text that differs, its likeness to itself and those before it. */
    private final double[][] values;

    private Likeness(int[] places, int different) {
        this.places = places;
        this.values = new double[different][];
        Arrays.setAll(values, place -> new double[place + 1]);
    }

    static Likeness of(List<String> texts) {
        var different = new LinkedHashMap<String, Integer>();
        texts.forEach(text -> different.putIfAbsent(text, different.size()));
        var places =
                texts.stream().mapToInt(text -> different.getOrDefault(text, 0)).toArray();
        var grams = different.keySet().stream().map(CharacterGrams::of).toList();
        var likeness = new Likeness(places, grams.size());
        // Length by length, for all runs of all texts at once would fill the memory.
        for (var length = 1; length <= CharacterGrams.LONGEST; length++) {
            var runs = length;
            likeness.add(grams.stream().map(text -> text.runs(runs)).toList());
        }
        likeness.divide(grams);
        return likeness;
    }

    static double between(String one, String other) {
        return of(List.of(one, other)).of(0, 1);
    }

    double of(int one, int other) {
        return between(places[one], places[other]);
    }

    /** Returns for each text the weight of all others, each as far as it is like this one. */
    double[] support(double[] weights) {
        var sums = new double[values.length];
        for (var text = 0; text < places.length; text++) {
            sums[places[text]] += weights[text];
        }
        var supports = new double[values.length];
        for (var one = 0; one < supports.length; one++) {
            for (var other = 0; other < sums.length; other++) {
                supports[one] += sums[other] * between(one, other);
            }
        }
        return IntStream.range(0, places.length)
                .mapToDouble(text -> Math.max(0, supports[places[text]] - weights[text]))
                .toArray();
    }

    private double between(int one, int other) {
        return values[Math.max(one, other)][Math.min(one, other)];
    }

    private void add(List<long[]> runs) {
        for (var one = 0; one < values.length; one++) {
            for (var other = 0; other < one; other++) {
                values[one][other] += score(runs.get(one), runs.get(other));
            }
        }
    }

    private void divide(List<CharacterGrams> grams) {
        for (var one = 0; one < values.length; one++) {
            values[one][one] = 1;
            for (var other = 0; other < one; other++) {
                var longer = Math.max(grams.get(one).length(), grams.get(other).length());
                var lengths = Math.min(CharacterGrams.LONGEST, longer);
                values[one][other] = lengths == 0 ? 1 : Math.min(1, values[one][other] / lengths);
            }
        }
    }

    private static double score(long[] one, long[] other) {
        var common = 0;
        var left = 0;
        var right = 0;
        while (left < one.length && right < other.length) {
            var order = Long.compare(one[left], other[right]);
            common += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        return common == 0 ? 0 : 2.0 * common / (one.length + other.length);
    }
}
