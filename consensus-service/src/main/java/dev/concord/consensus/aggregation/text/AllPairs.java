package dev.concord.consensus.aggregation.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The likeness of each text to each other one. */
final class AllPairs implements Likeness {

    /** For each text its place among those that differ; thousands of answers may be few texts. */
    private final int[] places;

    /** For each text that differs, its likeness to itself and those before it. */
    private final double[][] values;

    private AllPairs(int[] places, int different) {
        this.places = places;
        this.values = new double[different][];
        Arrays.setAll(values, place -> new double[place + 1]);
    }

    /**
     * Compares all.
     *
     * @param places for each text its place among those that differ
     */
    static AllPairs of(int[] places, List<CharacterGrams> different) {
        var pairs = new AllPairs(places, different.size());
        // Length by length, for all runs of all texts at once would fill the memory.
        for (var length = 1; length <= CharacterGrams.LONGEST; length++) {
            var runs = length;
            pairs.add(different.stream().map(text -> text.runs(runs)).toList());
        }
        pairs.divide(different);
        return pairs;
    }

    @Override
    public double of(int one, int other) {
        return between(places[one], places[other]);
    }

    @Override
    public double[] support(double[] weights) {
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
                values[one][other] += CharacterGrams.likeness(runs.get(one), runs.get(other));
            }
        }
    }

    private void divide(List<CharacterGrams> grams) {
        for (var one = 0; one < values.length; one++) {
            values[one][one] = 1;
            for (var other = 0; other < one; other++) {
                values[one][other] = grams.get(one).mean(values[one][other], grams.get(other));
            }
        }
    }
}
