package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.boxes.BoxForm;
import dev.concord.consensus.aggregation.measure.ClassComparison;
import dev.concord.consensus.aggregation.measure.GoldComparison;
import dev.concord.consensus.aggregation.measure.RankingComparison;
import dev.concord.consensus.aggregation.measure.RegionComparison;
import dev.concord.consensus.aggregation.measure.ScaleComparison;
import dev.concord.consensus.aggregation.measure.SetComparison;
import dev.concord.consensus.aggregation.measure.WordComparison;
import dev.concord.consensus.aggregation.polygons.OutlineForm;
import dev.concord.consensus.aggregation.spans.SpanForm;
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
            case ScaleKind scale -> new ScaleComparison(scale);
            case ChoicesKind _ -> new SetComparison();
            case BoxesKind _ -> new RegionComparison<>(new BoxForm());
            case PolygonsKind _ -> new RegionComparison<>(new OutlineForm());
            case SpansKind spans -> new RegionComparison<>(new SpanForm(spans.unit()));
            case TranscriptKind _ -> new WordComparison();
            case PreferenceKind _ -> new RankingComparison();
            case TextKind _ -> new WordComparison();
        };
    }
}
