package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.catalog.AgreementMeasures;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.ScaleKind;
import org.jspecify.annotations.Nullable;

/** Whether a decided label is near enough to the one before that a new revision would tell nobody anything. */
final class SameLabel {

    /** A value that moved by less than this part of the tolerance is the same value. */
    private static final double SAME_VALUE = 0.1;
    /** Regions that overlap but for this share are the same regions. */
    private static final double SAME_SHARE = 0.01;

    private SameLabel() {}

    static boolean isSame(LabelKind kind, @Nullable Label before, Label now) {
        return before != null && AgreementMeasures.of(kind).disagreement(before, now) <= negligible(kind);
    }

    private static double negligible(LabelKind kind) {
        if (!(kind instanceof ScaleKind scale)) {
            return SAME_SHARE;
        }
        var distance = SAME_VALUE * scale.tolerance();
        return distance * distance;
    }
}
