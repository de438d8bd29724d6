package dev.concord.consensus.aggregation.quality;

import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import java.util.List;
import java.util.Map;

/** How many bits one more label of a tasker says about a task: 0 for a coin, and at most what there is to know. */
public final class LabelInformation {

    /** Labels of a class that the assumption of saying nothing is worth; few labels prove no skill. */
    private static final double HELD = 2;

    private static final double BITS = 1 / Math.log(2);

    private LabelInformation() {}

    /**
     * Returns the mutual information of truth and label.
     *
     * @param counts how often the tasker gave which class, by true class
     * @param prior how probable each class is, in any unit; a class that is absent does not occur
     */
    public static double ofChoice(List<String> classes, ConfusionCounts counts, Map<String, Double> prior) {
        var matrix = new double[classes.size()][classes.size()];
        var priors = new double[classes.size()];
        for (var truth = 0; truth < matrix.length; truth++) {
            priors[truth] = prior.getOrDefault(classes.get(truth), 0.0);
            var row = counts.counts().getOrDefault(classes.get(truth), Map.of());
            for (var given = 0; given < matrix.length; given++) {
                matrix[truth][given] = row.getOrDefault(classes.get(given), 0.0);
            }
        }
        return ofChoice(matrix, priors);
    }

    /**
     * Returns the mutual information of truth and label, by places of classes.
     *
     * @param counts by true and given class; what rounding left below zero counts as nothing
     * @param prior of each class, in any unit
     */
    public static double ofChoice(double[][] counts, double[] prior) {
        var usual = usual(counts);
        var rates = new double[counts.length][];
        var given = new double[counts.length];
        var total = 0.0;
        for (var truth = 0; truth < counts.length; truth++) {
            requireNotNegative("prior", prior[truth]);
            rates[truth] = rates(counts[truth], usual);
            total += prior[truth];
            for (var label = 0; label < given.length; label++) {
                given[label] += prior[truth] * rates[truth][label];
            }
        }
        var information = 0.0;
        for (var truth = 0; truth < counts.length && total > 0; truth++) {
            for (var label = 0; label < given.length; label++) {
                if (prior[truth] > 0 && rates[truth][label] > 0) {
                    information += prior[truth]
                            / total
                            * rates[truth][label]
                            * Math.log(rates[truth][label] / (given[label] / total));
                }
            }
        }
        return Math.max(0, information * BITS);
    }

    /**
     * Returns half the logarithm of how much smaller one label makes the variance of the truth; a bias, once known, costs nothing.
     * By errors alone, whoever always gives the same answer looks as if it said half a bit.
     *
     * @param errors of the tasker, in the scale's unit
     * @param priorVariance of the tasks' true values, in the scale's unit squared
     */
    public static double ofScale(ErrorMoments errors, double priorVariance) {
        requireNotNegative("priorVariance", priorVariance);
        if (errors.count() <= 0 || priorVariance == 0) {
            return 0;
        }
        var squares = Math.max(0, errors.sumOfSquares() - errors.sum() * errors.sum() / errors.count());
        // A few labels without bias and noise prove nothing yet.
        var noise = (squares + HELD * priorVariance) / (errors.count() + HELD);
        return 0.5 * Math.log1p(priorVariance / noise) * BITS;
    }

    /**
     * Returns how much a label says about which of its parts, as objects or words, are right: so many questions with two answers, each of
     * which the tasker gets right as often as ever. Nothing, if that is half of them or less.
     *
     * @param right of all parts that the tasker has given or should have given
     * @param labels that these were in
     */
    public static double ofParts(double right, double parts, double labels) {
        var rate = (Math.max(0, right) + HELD / 2) / (Math.max(0, parts) + HELD);
        if (rate <= 0.5 || !(labels > 0)) {
            return 0;
        }
        var wrong = Math.max(Double.MIN_NORMAL, 1 - rate);
        var doubt = -(rate * Math.log(rate) + wrong * Math.log(wrong)) * BITS;
        return Math.max(0, parts) / labels * Math.max(0, 1 - doubt);
    }

    /** How often the tasker gives which class, whatever is true. */
    private static double[] usual(double[][] counts) {
        var usual = new double[counts.length];
        var total = 0.0;
        for (var row : counts) {
            for (var label = 0; label < row.length; label++) {
                usual[label] += Math.max(0, row[label]);
                total += Math.max(0, row[label]);
            }
        }
        for (var label = 0; label < usual.length; label++) {
            usual[label] = total > 0 ? usual[label] / total : 1.0 / usual.length;
        }
        return usual;
    }

    private static double[] rates(double[] row, double[] usual) {
        var rates = new double[row.length];
        var total = HELD;
        for (var label = 0; label < row.length; label++) {
            rates[label] = Math.max(0, row[label]) + HELD * usual[label];
            total += Math.max(0, row[label]);
        }
        for (var label = 0; label < row.length; label++) {
            rates[label] /= total;
        }
        return rates;
    }

    private static void requireNotNegative(String field, double value) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(field + ": " + value + " (expected: not below 0)");
        }
    }
}
