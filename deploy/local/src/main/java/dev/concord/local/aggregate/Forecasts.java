package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.measure.Measures;
import dev.concord.consensus.aggregation.measure.Scorecard;
import dev.concord.contracts.label.Label;

/** The decisions with their confidence as it is told in the end: corrected by control tasks, if there are any. */
sealed interface Forecasts permits ChoiceForecasts, ScaleForecasts, PlainForecasts {

    Label label(int task);

    /** Returns the probability that the label is right. */
    double confidence(int task);

    /** Enters a task, whose answer is known, on the card. */
    void score(Scorecard card, int task, Label known);

    /** Returns what is measured of this kind of forecast alone. */
    default Measures measures() {
        return Measures.NONE;
    }
}
