package dev.concord.consensus.aggregation.text;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Text;

/** How unlike two free answers are: 0 for the same characters, 1 if they have none in common (see {@link Likeness}). */
public final class TextDifference implements AgreementMeasure {

    @Override
    public double disagreement(Label one, Label other) {
        return 1 - Likeness.between(text(one), text(other));
    }

    private static String text(Label label) {
        if (label instanceof Text free) {
            return free.text();
        }
        throw new IllegalArgumentException("label: " + label + " (expected: a Text)");
    }
}
