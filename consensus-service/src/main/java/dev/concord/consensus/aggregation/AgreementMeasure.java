package dev.concord.consensus.aggregation;

import dev.concord.contracts.label.Label;

/** How much two labels of one kind differ, for Krippendorff's alpha (2011) and to tell a changed decision from the same one. */
@FunctionalInterface
public interface AgreementMeasure {

    /** Returns the disagreement, symmetric and not negative: 0 for the same label; squared units on a scale, else at most 1. */
    double disagreement(Label one, Label other);
}
