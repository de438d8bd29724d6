package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Refinement;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.LabelKind;

/** Finds how a whole project is refined. */
public final class Refinements {

    private Refinements() {}

    /** Returns a refinement without answers yet. */
    public static Refinement of(LabelKind kind, DecisionMethod method) {
        return new LabelRefinement(kind, method);
    }
}
