package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.LabelTable;
import java.util.Optional;

/**
 * Krippendorff's alpha ("Computing Krippendorff's alpha-reliability", 2011): one minus the mean disagreement of labels of one task
 * over that of any two labels. It takes any number of labels for each task, missing ones, and any measure of disagreement.
 *
 * <p>It is empty where it has no meaning: no task has two labels, or all labels are alike, so that nothing shows whether
 * taskers could have told tasks apart.
 */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /**
     * Returns alpha of classes, in one pass.
     *
     * @param given the class of each answer, from 0
     */
    public static Optional<Reliability> nominal(AnswerRows rows, int[] given, int classes) {
        requireOneForEach(rows, given.length);
        var pairable = Pairable.of(rows);
        var ofClass = new double[classes];
        var ofTask = new double[classes];
        var disagreements = 0.0;
        for (var task = 0; task < rows.tasks(); task++) {
            if (Pairable.isIn(rows, task)) {
                double count = rows.count(task);
                var alike = 0.0;
                for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                    // The sum of squares of the classes' counts, as they grow.
                    alike += 2 * ofTask[given[answer]]++ + 1;
                    ofClass[given[answer]]++;
                }
                for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                    ofTask[given[answer]] = 0;
                }
                disagreements += (count * count - alike) / (count - 1);
            }
        }
        double labels = pairable.labels();
        var alike = 0.0;
        for (var count : ofClass) {
            alike += count / labels * count / labels;
        }
        return reliability(pairable, disagreements / labels, (1 - alike) * labels / (labels - 1));
    }

    /** Returns alpha of numbers, whose disagreement is the square of their difference, in two passes. */
    public static Optional<Reliability> interval(AnswerRows rows, double[] values) {
        requireOneForEach(rows, values.length);
        var pairable = Pairable.of(rows);
        double labels = pairable.labels();
        var mean = mean(rows, values, labels);
        var disagreements = 0.0;
        var spread = 0.0;
        for (var task = 0; task < rows.tasks(); task++) {
            if (Pairable.isIn(rows, task)) {
                double count = rows.count(task);
                var sum = 0.0;
                var squares = 0.0;
                for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                    var deviation = values[answer] - mean;
                    sum += deviation;
                    squares += deviation * deviation;
                }
                disagreements += 2 * Math.max(0, count * squares - sum * sum) / (count - 1);
                spread += squares;
            }
        }
        return reliability(pairable, disagreements / labels, 2 * spread / (labels - 1));
    }

    /**
     * Returns alpha of labels of any kind. Comparing two regions or texts is dear, so of more than two hundred thousand pairs,
     * within tasks or among all, just as many are drawn by the seed; alpha is then off by some thousandths.
     */
    public static Optional<Reliability> of(LabelTable table, AgreementMeasure measure, long seed) {
        var pairs = new LabelPairs(table, measure, seed);
        if (pairs.pairable().labels() == 0) {
            return Optional.empty();
        }
        var observed = pairs.observed();
        var expected = pairs.expected();
        return expected > 0
                ? Optional.of(Reliability.of(pairs.pairable(), observed, expected, pairs.areSampled()))
                : Optional.empty();
    }

    private static double mean(AnswerRows rows, double[] values, double labels) {
        var mean = 0.0;
        for (var task = 0; task < rows.tasks(); task++) {
            if (Pairable.isIn(rows, task)) {
                for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                    mean += values[answer] / labels;
                }
            }
        }
        return mean;
    }

    private static Optional<Reliability> reliability(Pairable pairable, double observed, double expected) {
        return pairable.labels() > 0 && expected > 0
                ? Optional.of(Reliability.of(pairable, observed, expected, false))
                : Optional.empty();
    }

    private static void requireOneForEach(AnswerRows rows, int labels) {
        if (labels != rows.answers()) {
            throw new IllegalArgumentException(
                    "labels: " + labels + " (expected: " + rows.answers() + ", one for each answer)");
        }
    }
}
