package dev.concord.consensus.aggregation.choice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A probability for each class of a task, and how to name and choose from it. */
final class ClassPosterior {

    private static final double TIE = 1e-9;

    private final double[] probabilities;

    private ClassPosterior(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /** Normalises logarithms, which may lie far below what a double's exponent can hold. */
    static ClassPosterior ofLogarithms(double[] logarithms) {
        var greatest = Arrays.stream(logarithms).max().orElseThrow();
        var weights = Arrays.stream(logarithms)
                .map(logarithm -> Math.exp(logarithm - greatest))
                .toArray();
        var sum = Arrays.stream(weights).sum();
        return new ClassPosterior(
                Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }

    double of(int place) {
        return probabilities[place];
    }

    /** Returns the most probable class; among equals the one that was given first, for the order of classes means nothing. */
    int best(int[] given) {
        var greatest = Arrays.stream(probabilities).max().orElseThrow();
        return Arrays.stream(given)
                .filter(place -> probabilities[place] >= greatest - TIE)
                .findFirst()
                .orElseGet(() -> firstAtLeast(greatest));
    }

    private int firstAtLeast(double greatest) {
        var place = 0;
        while (probabilities[place] < greatest) {
            place++;
        }
        return place;
    }

    static Map<String, Double> named(List<String> classes, double[] values) {
        var named = new HashMap<String, Double>();
        for (var place = 0; place < values.length; place++) {
            named.put(classes.get(place), values[place]);
        }
        return named;
    }
}
