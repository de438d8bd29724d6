package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.calibration.Correction;
import dev.concord.consensus.aggregation.catalog.Corrections;
import dev.concord.consensus.aggregation.measure.Scorecard;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;

/** Forecasts of being right at all. */
record PlainForecasts(Estimate estimate, LabelKind kind, Correction correction) implements Forecasts {

    @Override
    public Label label(int task) {
        return estimate.label(task);
    }

    @Override
    public double confidence(int task) {
        var own = estimate.confidence(task);
        return correction.isNone()
                ? own
                : Corrections.corrected(kind, correction, estimate.decision(task), own)
                        .confidence();
    }

    @Override
    public void score(Scorecard card, int task, Label known) {
        card.add(label(task), confidence(task), known);
    }
}
