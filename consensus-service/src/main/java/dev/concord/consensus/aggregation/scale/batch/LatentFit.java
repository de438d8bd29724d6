package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Arrays;
import java.util.Map;

/**
 * Fits tasks' scores and taskers' traits to the labels' scores by variational updates. Noise has Student's t with eight degrees
 * of freedom, so that an odd label weighs less; a control task's score is what is known.
 */
final class LatentFit {

    private static final int MOST_ITERATIONS = 60;
    private static final double AT_REST = 2e-4;
    private static final double TAIL_DEGREES = 8;
    /** Updates until a control task's score has come to rest again on its labels alone. */
    private static final int RELEASE_ITERATIONS = 20;

    private final AnswerRows rows;
    private final double[] scores;
    private final Map<Integer, Double> known;
    private final TaskerTraits traits;
    private final TaskerSums sums;
    private final double[] truths;
    private final double[] variances;
    private final double[] tailWeights;
    private double truthVariance;
    private int unknown;

    private LatentFit(AnswerRows rows, double[] scores, Map<Integer, Double> known) {
        this.rows = rows;
        this.scores = scores;
        this.known = known;
        sums = new TaskerSums(rows.taskers());
        tailWeights = new double[rows.answers()];
        Arrays.fill(tailWeights, 1);
        var first = FirstScores.of(rows, scores);
        traits = new TaskerTraits(rows, first.noise());
        truths = first.means();
        variances = new double[rows.tasks()];
        Arrays.fill(variances, first.noise() * rows.tasks() / Math.max(1, rows.answers()));
        truthVariance = first.truthVariance();
        for (var task = 0; task < truths.length; task++) {
            clampIfKnown(task);
            addSums(task);
            unknown += isUnknown(task) ? 1 : 0;
        }
    }

    /**
     * Fits.
     *
     * @param scores one for each answer, centred
     * @param known the scores of control tasks that have answers
     */
    static LatentFit of(AnswerRows rows, double[] scores, Map<Integer, Double> known) {
        var fit = new LatentFit(rows, scores, known);
        for (var iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            if (fit.update() < AT_REST) {
                break;
            }
        }
        known.keySet().forEach(fit::release);
        return fit;
    }

    /** Returns the task's score as its labels have it, even if it is a control task. */
    double score(int task) {
        return truths[task];
    }

    /** Returns the task's score as its other labels have it. */
    double scoreWithout(int task, int answer) {
        var all = 1 / variances[task];
        return (truths[task] * all - pull(answer)) / Math.max(all - precision(answer), 1 / truthVariance);
    }

    /** Returns a label's score without its tasker's bias. */
    double unbiased(int answer) {
        return scores[answer] - traits.bias[rows.tasker(answer)];
    }

    /** Returns how much a label says of its task's score. */
    double weight(int answer) {
        var tasker = rows.tasker(answer);
        return tailWeights[answer] * traits.precision[tasker] * square(traits.gain[tasker]);
    }

    /** Returns how much a label says of the scale's unit: in between all alike and as precise as they seem. */
    double unitWeight(int answer) {
        var tasker = rows.tasker(answer);
        return tailWeights[answer] * Math.sqrt(traits.precision[tasker] * traits.reliability(tasker, truthVariance));
    }

    /** Returns how far the tasks' scores moved, as the root of the mean square. */
    private double update() {
        traits.regress(sums);
        traits.learnPrecisions(sums);
        move(traits.centre(truthVariance));
        traits.learnVariances();
        sums.clear();
        var moved = 0.0;
        var squares = 0.0;
        for (var task = 0; task < truths.length; task++) {
            var before = truths[task];
            updateTask(task);
            clampIfKnown(task);
            addSums(task);
            moved += square(truths[task] - before);
            squares += isUnknown(task) ? square(truths[task]) + variances[task] : 0;
        }
        truthVariance = Math.max(FirstScores.LEAST_VARIANCE, squares / Math.max(1, unknown));
        return Math.sqrt(moved / Math.max(1, unknown));
    }

    private void addSums(int task) {
        for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
            sums.add(rows.tasker(answer), tailWeights[answer], truths[task], variances[task], scores[answer]);
        }
    }

    private boolean isUnknown(int task) {
        return rows.count(task) > 0 && !known.containsKey(task);
    }

    private void move(TaskerTraits.Shift shift) {
        for (var task = 0; task < truths.length; task++) {
            truths[task] = truths[task] * shift.stretch() + shift.origin();
            variances[task] *= square(shift.stretch());
        }
        truthVariance *= square(shift.stretch());
        known.keySet().forEach(this::clampIfKnown);
    }

    private void clampIfKnown(int task) {
        var score = known.get(task);
        if (score != null) {
            truths[task] = score;
            variances[task] = 0;
        }
    }

    /** What to expect of the square, over all that is uncertain. */
    private double squaredResidual(int task, int answer) {
        var tasker = rows.tasker(answer);
        var gain = traits.gain[tasker];
        return square(scores[answer] - traits.bias[tasker] - gain * truths[task])
                + traits.biasVariance[tasker]
                + traits.gainVariance[tasker] * (square(truths[task]) + variances[task])
                + 2 * traits.covariance[tasker] * truths[task]
                + square(gain) * variances[task];
    }

    private void updateTask(int task) {
        var precision = 1 / truthVariance;
        var pull = 0.0;
        for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
            var evidence = traits.precision[rows.tasker(answer)] * squaredResidual(task, answer);
            tailWeights[answer] = (TAIL_DEGREES + 1) / (TAIL_DEGREES + evidence);
            precision += precision(answer);
            pull += pull(answer);
        }
        truths[task] = pull / precision;
        variances[task] = 1 / precision;
    }

    /** What its own labels say of a control task shows how sure labels can be; for that its answer must be forgotten. */
    private void release(int task) {
        var first = rows.first(task);
        Arrays.fill(tailWeights, first, rows.first(task + 1), 1);
        truths[task] = WeightedMean.of(scores, tailWeights, first, rows.first(task + 1));
        variances[task] = truthVariance;
        for (var iteration = 0; iteration < RELEASE_ITERATIONS; iteration++) {
            updateTask(task);
        }
    }

    private double precision(int answer) {
        var tasker = rows.tasker(answer);
        return tailWeights[answer]
                * traits.precision[tasker]
                * (square(traits.gain[tasker]) + traits.gainVariance[tasker]);
    }

    private double pull(int answer) {
        var tasker = rows.tasker(answer);
        return tailWeights[answer]
                * traits.precision[tasker]
                * (traits.gain[tasker] * (scores[answer] - traits.bias[tasker]) - traits.covariance[tasker]);
    }

    private static double square(double value) {
        return value * value;
    }
}
