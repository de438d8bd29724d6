package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.catalog.GoldComparisons;
import dev.concord.consensus.aggregation.measure.Measures;
import dev.concord.consensus.aggregation.measure.Scorecard;
import dev.concord.contracts.label.Label;
import java.util.Map;

/**
 * What came out of an estimation.
 *
 * @param controls the known answers of the control tasks
 */
record Outcome(Estimated estimated, Forecasts forecasts, Correction correction, Map<Integer, Label> controls) {

    Outcome {
        controls = Map.copyOf(controls);
    }

    double confidence(int task) {
        return controls.containsKey(task) ? 1 : forecasts.confidence(task);
    }

    /** Compares with the known answers that were not given away as control tasks. */
    Scored scored(Crowd crowd) {
        var card = new Scorecard(GoldComparisons.of(crowd.kind()));
        crowd.knownTasks()
                .filter(task -> !controls.containsKey(task))
                .forEach(task -> forecasts.score(card, task, crowd.known(task).orElseThrow()));
        return new Scored(card, card.measures().and(forecasts.measures()));
    }

    /** The card, and all measures. */
    record Scored(Scorecard card, Measures measures) {}
}
