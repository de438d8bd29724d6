package dev.concord.consensus.aggregation.scale;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Deviations;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;

/**
 * The mean of the labels, each without what its tasker usually errs by, weighted by precision; only a label far outside what the
 * others leave room for weighs less (Huber). Gentle on purpose: whatever was harder on outliers in the scale's own unit came out
 * worse than the plain mean on real crowds, since careless zeros look precise there.
 */
public final class RobustMean implements StreamingDecision {

    /** Standard deviations from the others' mean at which a label begins to lose weight. */
    private static final double FAR = 4;

    private static final int ITERATIONS = 5;
    /** How many labels' worth of trust the learned variances have against the scatter of the task at hand. */
    private static final int TRUST = 4;
    /** The same for what taskers usually err by, of which little is seen in a task on which all agree. */
    private static final double TRUST_IN_ERRORS = 0.25;
    /** A task is never taken to be harder than usual by more than this factor. */
    private static final double HARDEST = 1.5;

    private final ScaleSkills skills;

    public RobustMean(ScaleSkills skills) {
        this.skills = skills;
    }

    @Override
    public Decision decide(Question question) {
        var values =
                question.labels(Scale.class).stream().mapToDouble(Scale::value).toArray();
        var control = question.control(Scale.class).map(Scale::value);
        if (control.isPresent()) {
            return decided(question, new Weighed(values, values, ones(values.length), control.get()), 1);
        }
        var scale = question.kind(ScaleKind.class);
        var hardness = hardness(values);
        var precisions = new double[values.length];
        var corrected = new double[values.length];
        for (var answer = 0; answer < values.length; answer++) {
            var error = error(question, answer, values[answer]);
            precisions[answer] = 1 / error.variance();
            corrected[answer] = Math.clamp(values[answer] - hardness * error.difference(), scale.min(), scale.max());
        }
        var weights = weights(corrected, precisions);
        var mean = weightedMean(corrected, weights);
        return decided(
                question, new Weighed(values, corrected, weights, mean), confidence(scale, corrected, weights, mean));
    }

    /** What taskers err by grows with how hard a task is: where all see the same even the biased are right. */
    private double hardness(double[] values) {
        var mean = Arrays.stream(values).average().orElseThrow();
        var squares = Arrays.stream(values).map(value -> square(value - mean)).sum();
        var usual = skills.usualVariance();
        var scatter = (TRUST_IN_ERRORS * usual + squares) / (TRUST_IN_ERRORS + values.length - 1);
        return Math.min(HARDEST, Math.sqrt(scatter / usual));
    }

    private ScaleSkills.UsualError error(Question question, int answer, double value) {
        var given = question.answers().get(answer);
        var own = question.sent()
                .about(answer, given.label())
                .map(RobustMean::moments)
                .orElse(ErrorMoments.NONE);
        return skills.error(given.taskerId(), value, own);
    }

    private static ErrorMoments moments(Skill skill) {
        return skill instanceof ErrorMoments moments ? moments : ErrorMoments.NONE;
    }

    /** Precision, less for a label that lies far from the mean of the others. Two labels cannot tell which is far. */
    private static double[] weights(double[] values, double[] precisions) {
        var weights = precisions.clone();
        if (values.length < 3) {
            return weights;
        }
        for (var iteration = 0; iteration < ITERATIONS; iteration++) {
            var sum = Arrays.stream(weights).sum();
            var mean = weightedMean(values, weights);
            for (var answer = 0; answer < values.length; answer++) {
                var others = sum - weights[answer];
                var othersMean = (sum * mean - weights[answer] * values[answer]) / others;
                var deviation = Math.sqrt(1 / precisions[answer] + 1 / others);
                var distance = Math.abs(values[answer] - othersMean) / deviation;
                weights[answer] = precisions[answer] * Math.min(1, FAR / Math.max(distance, FAR));
                sum = others + weights[answer];
                mean = weightedMean(values, weights);
            }
        }
        return weights;
    }

    /** The probability that the truth lies within the tolerance, by Student's t: variances and scatter are both uncertain. */
    private static double confidence(ScaleKind scale, double[] values, double[] weights, double mean) {
        var scatter = 0.0;
        for (var answer = 0; answer < values.length; answer++) {
            scatter += weights[answer] * square(values[answer] - mean);
        }
        var degrees = TRUST + values.length - 1;
        var variance = (TRUST + scatter) / degrees * SharedError.varianceOfMean(weights, 0, weights.length);
        return ScaleConfidence.of(scale, mean, Math.sqrt(variance), degrees);
    }

    private static Decision decided(Question question, Weighed labels, double confidence) {
        var usual = Arrays.stream(labels.weights()).average().orElseThrow();
        var scale = question.kind(ScaleKind.class);
        var value = scale.nearest(labels.mean());
        var parts = new ArrayList<Decision.Part>();
        for (var answer = 0; answer < labels.values().length; answer++) {
            var agrees = scale.areNear(labels.values()[answer], value);
            parts.add(new Decision.Part(labels.weights()[answer] / usual, agrees, Map.of()));
        }
        return new Decision(new Scale(value), confidence, Map.of(), parts, evidence(question, labels));
    }

    private static Evidence evidence(Question question, Weighed labels) {
        var known = question.control() != null;
        if (labels.values().length < 2 && !known) {
            return Evidence.NONE;
        }
        var sum = Arrays.stream(labels.weights()).sum();
        var deviations = new ArrayList<Double>();
        for (var answer = 0; answer < labels.values().length; answer++) {
            var weight = known ? 0 : labels.weights()[answer] / sum;
            deviations.add(
                    HiddenError.deviation(labels.values()[answer], labels.corrected()[answer], labels.mean(), weight));
        }
        return new Deviations(deviations, question.kind(ScaleKind.class).middle());
    }

    /** Rounding must not carry it past the values, which may lie at the end of the scale. */
    private static double weightedMean(double[] values, double[] weights) {
        var sum = 0.0;
        var weight = 0.0;
        var least = Double.POSITIVE_INFINITY;
        var greatest = Double.NEGATIVE_INFINITY;
        for (var answer = 0; answer < values.length; answer++) {
            sum += weights[answer] * values[answer];
            weight += weights[answer];
            least = Math.min(least, values[answer]);
            greatest = Math.max(greatest, values[answer]);
        }
        return Math.clamp(sum / weight, least, greatest);
    }

    /**
     * The labels of a task.
     *
     * @param corrected without what their taskers usually err by
     * @param mean of the corrected ones; of a control task what is known
     */
    @SuppressWarnings("ArrayRecordComponent") // For a moment, and nobody else sees them.
    private record Weighed(double[] values, double[] corrected, double[] weights, double mean) {}

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double square(double value) {
        return value * value;
    }
}
