package dev.concord.consensus.aggregation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The likeness of very many texts to some of them, evenly chosen, which stand for all others. What a text has in common with the crowd
 * shows in some hundreds as well as in thousands, and the work grows with the number of texts and not with its square.
 */
final class SomePairs implements Likeness {

    private static final int REFERENCES = 200;

    private final int[] places;
    private final List<CharacterGrams> different;
    private final int[] references;

    /** For each text that differs, its likeness to each reference. */
    private final double[][] values;

    private SomePairs(int[] places, List<CharacterGrams> different, int[] references) {
        this.places = places;
        this.different = different;
        this.references = references;
        this.values = new double[different.size()][references.length];
    }

    static SomePairs of(int[] places, List<CharacterGrams> different) {
        var count = Math.min(REFERENCES, different.size());
        var references = IntStream.range(0, count)
                .map(reference -> (int) ((long) reference * different.size() / count))
                .toArray();
        var pairs = new SomePairs(places, different, references);
        for (var length = 1; length <= CharacterGrams.LONGEST; length++) {
            pairs.add(length);
        }
        pairs.divide();
        return pairs;
    }

    @Override
    public double of(int one, int other) {
        var text = different.get(places[one]);
        var otherText = different.get(places[other]);
        if (places[one] == places[other]) {
            return 1;
        }
        var sum = 0.0;
        for (var length = 1; length <= CharacterGrams.LONGEST; length++) {
            sum += CharacterGrams.likeness(text.runs(length), otherText.runs(length));
        }
        return text.mean(sum, otherText);
    }

    /** The same text as others gave supports them for certain; how far all others do, the references say. */
    @Override
    public double[] support(double[] weights) {
        var sums = new double[different.size()];
        for (var text = 0; text < places.length; text++) {
            sums[places[text]] += weights[text];
        }
        var all = Arrays.stream(weights).sum();
        return IntStream.range(0, places.length)
                .mapToDouble(text -> {
                    var own = sums[places[text]];
                    return Math.max(0, own - weights[text])
                            + Math.max(0, all - own) * likenessToOthers(places[text], sums);
                })
                .toArray();
    }

    private double likenessToOthers(int one, double[] sums) {
        var weight = 0.0;
        var sum = 0.0;
        for (var reference = 0; reference < references.length; reference++) {
            if (references[reference] != one) {
                weight += sums[references[reference]];
                sum += sums[references[reference]] * values[one][reference];
            }
        }
        return weight > 0 ? sum / weight : 0;
    }

    private void add(int length) {
        var runs = new ArrayList<long[]>();
        for (var reference : references) {
            runs.add(different.get(reference).runs(length));
        }
        for (var one = 0; one < values.length; one++) {
            var own = different.get(one).runs(length);
            for (var reference = 0; reference < references.length; reference++) {
                values[one][reference] += CharacterGrams.likeness(own, runs.get(reference));
            }
        }
    }

    private void divide() {
        for (var one = 0; one < values.length; one++) {
            for (var reference = 0; reference < references.length; reference++) {
                values[one][reference] =
                        different.get(one).mean(values[one][reference], different.get(references[reference]));
            }
        }
    }
}
