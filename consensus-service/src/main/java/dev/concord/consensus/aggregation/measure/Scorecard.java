package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Label;
import java.util.Map;

/**
 * All that is measured on the tasks whose answers are known: the labels by the comparison of their kind, and the confidence by
 * log loss and expected calibration error. A task that was not decided has no confidence to be scored.
 */
public final class Scorecard {

    /** A probability of zero for what is right would cost infinitely much; it costs as much as this one, 34.5. */
    public static final double LEAST_PROBABILITY = 1e-15;

    private final GoldComparison comparison;
    private final Reliability reliability = new Reliability();
    private double logLoss;

    public Scorecard(GoldComparison comparison) {
        this.comparison = comparison;
    }

    /** Takes a decision of which only its own probability is known: log loss is that of right against wrong, each by its share. */
    public void add(Label decided, double confidence, Label known) {
        var right = comparison.add(decided, known);
        var share = comparison.share(right, decided, known);
        reliability.add(confidence, share);
        logLoss += share * loss(confidence) + (1 - share) * loss(1 - confidence);
    }

    /** Takes a decision that gave a probability to the known answer too, whatever it decided for. */
    public void add(Label decided, double confidence, Label known, double probabilityOfKnown) {
        reliability.add(confidence, comparison.add(decided, known) ? 1 : 0);
        logLoss += loss(probabilityOfKnown);
    }

    /** Takes a task that was not decided. */
    public void addUndecided(Label known) {
        comparison.addUndecided(known);
    }

    private static double loss(double probability) {
        return -Math.log(Math.max(probability, LEAST_PROBABILITY));
    }

    /** Returns what was measured so far. */
    public Measures measures() {
        var measures = comparison.measures();
        return reliability.size() == 0
                ? measures
                : measures.and(new Measures(Map.of(
                        Measure.LOG_LOSS,
                        logLoss / reliability.size(),
                        Measure.CALIBRATION_ERROR,
                        reliability.expectedCalibrationError())));
    }

    public Reliability reliability() {
        return reliability;
    }
}
