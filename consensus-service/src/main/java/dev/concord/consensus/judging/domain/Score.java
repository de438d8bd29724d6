package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.catalog.AgreementMeasures;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;

/**
 * How near a label came to the decided one, in thousandths: so is money shared without a fraction. It is what the measure of
 * agreement of the kind says (overlap of regions, words in common, likeness of texts); on a scale it falls from all at the decided
 * value to half at the tolerance and to nothing at twice of it.
 */
final class Score {

    static final int FULL = 1000;

    private Score() {}

    /** Returns 0..1000. */
    static int of(LabelKind kind, Label label, Label decided) {
        return Math.clamp(Math.round(FULL * (1 - distance(kind, label, decided))), 0, FULL);
    }

    private static double distance(LabelKind kind, Label label, Label decided) {
        if (kind instanceof ScaleKind scale && label instanceof Scale given && decided instanceof Scale value) {
            return Math.abs(given.value() - value.value()) / (2 * scale.tolerance());
        }
        return AgreementMeasures.of(kind).disagreement(label, decided);
    }
}
