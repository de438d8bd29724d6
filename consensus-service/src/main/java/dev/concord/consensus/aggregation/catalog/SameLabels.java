package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.measure.Words;
import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;

/**
 * Writes labels so that those are equal which say the same: regions in one order, and words without case and punctuation. Habits are no
 * proof of copying.
 */
final class SameLabels {

    private SameLabels() {}

    static Label canonical(LabelKind kind, Label label) {
        return switch (label) {
            case Transcript(var text) -> new Transcript(String.join(" ", Words.of(text)));
            case Text(var text) -> new Text(String.join(" ", Words.of(text)));
            default -> RegionForms.of(kind).map(form -> inOrder(form, label)).orElse(label);
        };
    }

    private static <R> Label inOrder(RegionForm<R> form, Label label) {
        return form.label(form.regions(label).stream().sorted(form.order()).toList());
    }
}
