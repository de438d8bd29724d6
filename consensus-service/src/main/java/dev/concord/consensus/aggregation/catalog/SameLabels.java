package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.consensus.aggregation.transcript.WordErrorRate;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Writes labels so that those are equal which say the same: regions in one order, transcripts as they are spoken, texts without case and
 * with one form of each character. Habits are no proof of copying.
 */
final class SameLabels {

    private SameLabels() {}

    static Label canonical(LabelKind kind, Label label) {
        return switch (label) {
            case Transcript(var text) -> new Transcript(WordErrorRate.spoken(text));
            case Text(var text) -> new Text(folded(text));
            default -> RegionForms.of(kind).map(form -> inOrder(form, label)).orElse(label);
        };
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static <R> Label inOrder(RegionForm<R> form, Label label) {
        return form.label(form.regions(label).stream().sorted(form.order()).toList());
    }
}
