package dev.concord.consensus.aggregation.calibration;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A probability for each class of a decided task. The decision says how probable the decided class is; what is left for the
 * others is divided among them as class prior times likelihood of the labels has it, and evenly where the method tells neither.
 * So the probabilities always fit the confidence, however the method came to it.
 */
public final class ClassProbabilities {

    private ClassProbabilities() {}

    /**
     * Returns the probabilities in the order of the classes.
     *
     * @param evidence for each label the logarithm of its likelihood under each class; empty maps if not told
     * @throws IllegalArgumentException if the decided class is none of the classes
     */
    public static double[] of(
            List<String> classes,
            String decided,
            double confidence,
            Map<String, Double> prior,
            Collection<Map<String, Double>> evidence) {
        var best = classes.indexOf(decided);
        if (best < 0) {
            throw new IllegalArgumentException(
                    "label.value: \"%s\" (expected one of: %s)".formatted(decided, String.join(", ", classes)));
        }
        var isTold = !prior.isEmpty() && evidence.stream().noneMatch(Map::isEmpty);
        var weights = isTold ? weights(classes, best, prior, evidence) : new double[classes.size()];
        return shared(weights, best, confidence);
    }

    /** The logarithms of prior times likelihood, but minus infinity for the decided class: only the others share. */
    private static double[] weights(
            List<String> classes, int best, Map<String, Double> prior, Collection<Map<String, Double>> evidence) {
        var weights = new double[classes.size()];
        for (var place = 0; place < weights.length; place++) {
            var name = classes.get(place);
            weights[place] = Math.log(prior.getOrDefault(name, 0.0));
            for (var label : evidence) {
                weights[place] += label.getOrDefault(name, Double.NEGATIVE_INFINITY);
            }
        }
        weights[best] = Double.NEGATIVE_INFINITY;
        return weights;
    }

    private static double[] shared(double[] weights, int best, double confidence) {
        var greatest = Double.NEGATIVE_INFINITY;
        for (var place = 0; place < weights.length; place++) {
            greatest = place == best ? greatest : Math.max(greatest, weights[place]);
        }
        var isEven = greatest == Double.NEGATIVE_INFINITY;
        var shares = new double[weights.length];
        var sum = 0.0;
        for (var place = 0; place < shares.length; place++) {
            shares[place] = isEven ? 1 : Math.exp(weights[place] - greatest);
            sum += place == best ? 0 : shares[place];
        }
        for (var place = 0; place < shares.length; place++) {
            shares[place] *= (1 - confidence) / sum;
        }
        shares[best] = confidence;
        return shares;
    }
}
