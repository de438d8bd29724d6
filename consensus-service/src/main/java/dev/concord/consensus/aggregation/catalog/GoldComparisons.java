package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.measure.ClassComparison;
import dev.concord.consensus.aggregation.measure.ExactComparison;
import dev.concord.consensus.aggregation.measure.GoldComparison;
import dev.concord.consensus.aggregation.measure.ScaleComparison;
import dev.concord.consensus.aggregation.measure.WordComparison;
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

/** Finds how decisions of a kind are compared with known answers. */
public final class GoldComparisons {

    private GoldComparisons() {}

    /** Returns a comparison without a task yet. */
    public static GoldComparison of(LabelKind kind) {
        return switch (kind) {
            case ChoiceKind _ -> new ClassComparison();
            case ScaleKind scale -> new ScaleComparison(scale.tolerance());
            case ChoicesKind _ -> new ExactComparison();
            case BoxesKind _ -> new ExactComparison();
            case PolygonsKind _ -> new ExactComparison();
            case SpansKind _ -> new ExactComparison();
            case TranscriptKind _ -> new WordComparison();
            case PreferenceKind _ -> new ExactComparison();
            case TextKind _ -> new WordComparison();
        };
    }
}
