package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.boxes.BoxForm;
import dev.concord.consensus.aggregation.polygons.OutlineForm;
import dev.concord.consensus.aggregation.region.RegionForm;
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
import java.util.Optional;

/** Finds the geometry of a kind of label. */
public final class RegionForms {

    private RegionForms() {}

    /** Returns the geometry; empty if labels of the kind are no regions. */
    public static Optional<RegionForm<?>> of(LabelKind kind) {
        return switch (kind) {
            case BoxesKind _ -> Optional.of(new BoxForm());
            case PolygonsKind _ -> Optional.of(new OutlineForm());
            case SpansKind spans -> Optional.of(new SpanForm(spans.unit()));
            case ChoiceKind _, ChoicesKind _, ScaleKind _, TranscriptKind _, PreferenceKind _, TextKind _ ->
                Optional.empty();
        };
    }
}
