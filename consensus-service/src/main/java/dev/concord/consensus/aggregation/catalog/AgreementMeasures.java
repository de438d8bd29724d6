package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.consensus.aggregation.choices.Masi;
import dev.concord.consensus.aggregation.preference.KendallDistance;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;

/** Finds how much two labels of a kind differ. */
public final class AgreementMeasures {

    private static final AgreementMeasure NOMINAL = (one, other) -> one.equals(other) ? 0 : 1;
    private static final AgreementMeasure INTERVAL = (one, other) -> {
        var difference = ((Scale) one).value() - ((Scale) other).value();
        return difference * difference;
    };

    private static final AgreementMeasure SETS = new Masi();
    private static final AgreementMeasure RANKINGS = new KendallDistance();

    private AgreementMeasures() {}

    public static AgreementMeasure of(LabelKind kind) {
        return switch (kind) {
            case ChoiceKind _ -> NOMINAL;
            case ScaleKind _ -> INTERVAL;
            case ChoicesKind _ -> SETS;
            case BoxesKind _ -> NOMINAL;
            case PolygonsKind _ -> NOMINAL;
            case SpansKind _ -> NOMINAL;
            case TranscriptKind _ -> NOMINAL;
            case PreferenceKind _ -> RANKINGS;
            case TextKind _ -> NOMINAL;
        };
    }
}
