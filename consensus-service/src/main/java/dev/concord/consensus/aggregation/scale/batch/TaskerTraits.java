package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Arrays;

/**
 * What is believed of each tasker: a label's score is gain times the task's score, plus bias, plus noise. Gain and bias are
 * normal, the noise's precision is gamma; how much taskers differ in gain and bias is learned from all of them.
 */
final class TaskerTraits {

    private static final double FIRST_GAIN_VARIANCE = 0.1;
    private static final double LEAST_GAIN_VARIANCE = 0.01;
    /** As shares of the variance of the noise. */
    private static final double FIRST_BIAS_VARIANCE = 0.1;

    private static final double LEAST_BIAS_VARIANCE = 1e-3;
    private static final double PRECISION_SHAPE = 2;
    /** A crowd whose gains cancel out has no common scale. */
    private static final double LEAST_MEAN_GAIN = 0.05;

    final double[] gain;
    final double[] bias;
    final double[] gainVariance;
    final double[] biasVariance;
    final double[] covariance;
    final double[] precision;

    private final int[] answers;
    private final double noise;
    private double gainVarianceOfAll = FIRST_GAIN_VARIANCE;
    private double biasVarianceOfAll;

    /**
     * Starts all taskers alike.
     *
     * @param noise the variance of labels around their tasks' means, above 0
     */
    TaskerTraits(AnswerRows rows, double noise) {
        this.noise = noise;
        this.biasVarianceOfAll = FIRST_BIAS_VARIANCE * noise;
        answers = new int[rows.taskers()];
        for (var tasker : rows.taskerOf()) {
            answers[tasker]++;
        }
        gain = new double[answers.length];
        bias = new double[answers.length];
        gainVariance = new double[answers.length];
        biasVariance = new double[answers.length];
        covariance = new double[answers.length];
        precision = new double[answers.length];
        Arrays.fill(gain, 1);
        Arrays.fill(precision, 1 / noise);
    }

    /** Estimates gains and biases by regression. */
    void regress(TaskerSums sums) {
        for (var tasker = 0; tasker < gain.length; tasker++) {
            var ofGain = 1 / gainVarianceOfAll + precision[tasker] * sums.squaredTruths[tasker];
            var ofBias = 1 / biasVarianceOfAll + precision[tasker] * sums.weights[tasker];
            var ofBoth = precision[tasker] * sums.truths[tasker];
            var determinant = ofGain * ofBias - ofBoth * ofBoth;
            gainVariance[tasker] = ofBias / determinant;
            biasVariance[tasker] = ofGain / determinant;
            covariance[tasker] = -ofBoth / determinant;
            var forGain = 1 / gainVarianceOfAll + precision[tasker] * sums.products[tasker];
            var forBias = precision[tasker] * sums.scores[tasker];
            gain[tasker] = gainVariance[tasker] * forGain + covariance[tasker] * forBias;
            bias[tasker] = covariance[tasker] * forGain + biasVariance[tasker] * forBias;
        }
    }

    /**
     * Fixes what labels cannot show, the scale and the origin of the tasks' scores: the mean gain of reliable taskers is 1, and
     * their mean bias 0. Nor do control tasks change that: what experts say has another spread than what crowds say, and moving
     * the crowd to them made recorded emotions worse.
     */
    Shift centre(double truthVariance) {
        var weights = 0.0;
        var gains = 0.0;
        var biases = 0.0;
        for (var tasker = 0; tasker < gain.length; tasker++) {
            var weight = answers[tasker] * reliability(tasker, truthVariance);
            weights += weight;
            gains += weight * gain[tasker];
            biases += weight * bias[tasker];
        }
        var stretch = weights > 0 && gains / weights > LEAST_MEAN_GAIN ? gains / weights : 1;
        var origin = weights > 0 ? biases / weights : 0;
        for (var tasker = 0; tasker < gain.length; tasker++) {
            gain[tasker] /= stretch;
            gainVariance[tasker] /= stretch * stretch;
            covariance[tasker] /= stretch;
            bias[tasker] -= origin * gain[tasker];
        }
        return new Shift(stretch, origin);
    }

    /** Learns how much taskers differ. */
    void learnVariances() {
        var taskers = 0;
        var gains = 0.0;
        var biases = 0.0;
        for (var tasker = 0; tasker < gain.length; tasker++) {
            if (answers[tasker] > 0) {
                taskers++;
                gains += (gain[tasker] - 1) * (gain[tasker] - 1) + gainVariance[tasker];
                biases += bias[tasker] * bias[tasker] + biasVariance[tasker];
            }
        }
        gainVarianceOfAll = Math.max(LEAST_GAIN_VARIANCE, gains / taskers);
        biasVarianceOfAll = Math.max(LEAST_BIAS_VARIANCE * noise, biases / taskers);
    }

    /** Learns the precisions from the squared residuals to expect, over all that is uncertain. */
    void learnPrecisions(TaskerSums sums) {
        for (var tasker = 0; tasker < precision.length; tasker++) {
            var residuals = sums.squaredScores[tasker]
                    - 2 * bias[tasker] * sums.scores[tasker]
                    - 2 * gain[tasker] * sums.products[tasker]
                    + 2 * (gain[tasker] * bias[tasker] + covariance[tasker]) * sums.truths[tasker]
                    + (bias[tasker] * bias[tasker] + biasVariance[tasker]) * sums.weights[tasker]
                    + (gain[tasker] * gain[tasker] + gainVariance[tasker]) * sums.squaredTruths[tasker];
            precision[tasker] = (PRECISION_SHAPE + answers[tasker] / 2.0) / (noise + Math.max(0, residuals) / 2);
        }
    }

    /** Returns which share of the variance of the tasker's scores is the tasks', from 0 to 1. */
    double reliability(int tasker, double truthVariance) {
        var signal = gain[tasker] * gain[tasker] * truthVariance * precision[tasker];
        return signal / (1 + signal);
    }

    /** How the tasks' scores have to move with the taskers' traits: times the stretch, plus the origin. */
    record Shift(double stretch, double origin) {}
}
