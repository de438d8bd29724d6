package dev.concord.consensus.refinement.domain;

import dev.concord.consensus.aggregation.packed.IntColumn;
import dev.concord.consensus.aggregation.packed.LongColumn;
import dev.concord.consensus.aggregation.packed.PackedLabels;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels of one kind, side by side, as small as the kind allows. */
sealed interface LabelColumn {

    static LabelColumn of(LabelKind kind) {
        return switch (kind) {
            case ChoiceKind choice -> new Classes(choice);
            case ScaleKind _ -> new Values();
            case ChoicesKind _, BoxesKind _, PolygonsKind _, SpansKind _ -> new Packed(kind);
            case TranscriptKind _, PreferenceKind _, TextKind _ -> new Packed(kind);
        };
    }

    void add(Label label);

    Label get(int place);

    /** A choice is the place of its class. */
    final class Classes implements LabelColumn {

        private final List<Label> classes;
        private final Map<Label, Integer> places = new HashMap<>();
        private final IntColumn given = new IntColumn();

        private Classes(ChoiceKind kind) {
            classes = kind.classes().stream().<Label>map(Choice::new).toList();
            classes.forEach(each -> places.put(each, places.size()));
        }

        @Override
        public void add(Label label) {
            var place = places.get(label);
            if (place == null) {
                throw new IllegalArgumentException("label: %s (expected one of: %s)".formatted(label, classes));
            }
            given.add(place);
        }

        @Override
        public Label get(int place) {
            return classes.get(given.get(place));
        }
    }

    /** A value on a scale, as its bits. */
    final class Values implements LabelColumn {

        private final LongColumn bits = new LongColumn();

        private Values() {}

        @Override
        public void add(Label label) {
            bits.add(Double.doubleToRawLongBits(((Scale) label).value()));
        }

        @Override
        public Label get(int place) {
            return new Scale(Double.longBitsToDouble(bits.get(place)));
        }
    }

    /** What is too rich for numbers, as bytes. */
    final class Packed implements LabelColumn {

        private final PackedLabels labels;

        private Packed(LabelKind kind) {
            labels = new PackedLabels(kind);
        }

        @Override
        public void add(Label label) {
            labels.add(label);
        }

        @Override
        public Label get(int place) {
            return labels.get(place);
        }
    }
}
