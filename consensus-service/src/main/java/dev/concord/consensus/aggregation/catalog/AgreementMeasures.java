package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.consensus.aggregation.boxes.BoxForm;
import dev.concord.consensus.aggregation.choices.Masi;
import dev.concord.consensus.aggregation.polygons.OutlineForm;
import dev.concord.consensus.aggregation.preference.KendallDistance;
import dev.concord.consensus.aggregation.region.RegionAgreement;
import dev.concord.consensus.aggregation.spans.SpanForm;
import dev.concord.consensus.aggregation.text.TextDifference;
import dev.concord.consensus.aggregation.transcript.WordErrorRate;
import dev.concord.contracts.event.AlphaMeasure;
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
    private static final AgreementMeasure WORDS = new WordErrorRate();
    private static final AgreementMeasure TEXTS = new TextDifference();

    private AgreementMeasures() {}

    /** Returns what the measure of a kind is called. */
    public static AlphaMeasure nameOf(LabelKind kind) {
        return switch (kind) {
            case ChoiceKind _ -> AlphaMeasure.NOMINAL;
            case PreferenceKind _ -> AlphaMeasure.RANKS;
            case ScaleKind _ -> AlphaMeasure.INTERVAL;
            case ChoicesKind _ -> AlphaMeasure.MASI;
            case BoxesKind _, PolygonsKind _, SpansKind _ -> AlphaMeasure.OVERLAP;
            case TranscriptKind _ -> AlphaMeasure.WORDS;
            case TextKind _ -> AlphaMeasure.LIKENESS;
        };
    }

    public static AgreementMeasure of(LabelKind kind) {
        return switch (kind) {
            case ChoiceKind _ -> NOMINAL;
            case ScaleKind _ -> INTERVAL;
            case ChoicesKind _ -> SETS;
            case BoxesKind _ -> new RegionAgreement<>(new BoxForm());
            case PolygonsKind _ -> new RegionAgreement<>(new OutlineForm());
            case SpansKind spans -> new RegionAgreement<>(new SpanForm(spans.unit()));
            case TranscriptKind _ -> WORDS;
            case PreferenceKind _ -> RANKINGS;
            case TextKind _ -> TEXTS;
        };
    }
}
