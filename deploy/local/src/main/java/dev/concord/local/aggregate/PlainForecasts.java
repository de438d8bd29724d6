package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.measure.Scorecard;
import dev.concord.contracts.label.Label;

/** Forecasts as the method has them. */
record PlainForecasts(Estimate estimate) implements Forecasts {

    @Override
    public Label label(int task) {
        return estimate.label(task);
    }

    @Override
    public double confidence(int task) {
        return estimate.confidence(task);
    }

    @Override
    public void score(Scorecard card, int task, Label known) {
        card.add(label(task), confidence(task), known);
    }
}
