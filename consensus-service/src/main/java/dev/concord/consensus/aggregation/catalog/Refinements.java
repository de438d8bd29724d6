package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Refinement;
import dev.concord.consensus.aggregation.choice.batch.ChoiceMethod;
import dev.concord.consensus.aggregation.choice.batch.ChoiceRefinement;
import dev.concord.consensus.aggregation.choices.SetRefinement;
import dev.concord.consensus.aggregation.preference.PreferenceRefinement;
import dev.concord.consensus.aggregation.scale.batch.ScaleRefinement;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;

/** Finds how a whole project is refined. */
public final class Refinements {

    private Refinements() {}

    /** Returns a refinement without answers yet. */
    public static Refinement of(LabelKind kind, DecisionMethod method) {
        return switch (kind) {
            case ChoiceKind choice -> new ChoiceRefinement(choice, batch(method));
            case ChoicesKind choices -> new SetRefinement(choices);
            case ScaleKind scale -> new ScaleRefinement(scale);
            case PreferenceKind preference -> new PreferenceRefinement(preference);
            case BoxesKind _, PolygonsKind _, SpansKind _, TranscriptKind _, TextKind _ ->
                new LabelRefinement(kind, method);
        };
    }

    private static ChoiceMethod batch(DecisionMethod method) {
        return method == DecisionMethod.MAJORITY ? ChoiceMethod.MAJORITY : ChoiceMethod.CONCORD;
    }
}
