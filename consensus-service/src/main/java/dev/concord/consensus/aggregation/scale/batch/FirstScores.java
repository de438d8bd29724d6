package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Arrays;

/**
 * Where the fit starts: the mean score of each task.
 *
 * @param noise the variance of labels' scores around their tasks' means
 * @param truthVariance the variance of the tasks' scores
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over to the fit.
record FirstScores(double[] means, double noise, double truthVariance) {

    static final double LEAST_VARIANCE = 1e-6;

    /** Answers that the first guess about the noise, half of all variance, is worth. */
    private static final double GUESSED_ANSWERS = 2;

    static FirstScores of(AnswerRows rows, double[] scores) {
        var ones = new double[scores.length];
        Arrays.fill(ones, 1);
        var all = LEAST_VARIANCE;
        for (var score : scores) {
            all += score * score / scores.length;
        }
        var means = new double[rows.tasks()];
        var squares = GUESSED_ANSWERS * all / 2;
        var freedom = GUESSED_ANSWERS;
        for (var task = 0; task < means.length; task++) {
            means[task] = WeightedMean.of(scores, ones, rows.first(task), rows.first(task + 1));
            for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                squares += (scores[answer] - means[task]) * (scores[answer] - means[task]);
            }
            freedom += Math.max(0, rows.count(task) - 1);
        }
        var noise = squares / freedom;
        return new FirstScores(means, noise, Math.max(LEAST_VARIANCE, all - noise));
    }
}
