package dev.concord.task.project;

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
import java.util.Locale;

/** What kinds of labels are called, whatever their classes and bounds are. */
public enum KindName {
    CHOICE,
    CHOICES,
    SCALE,
    BOXES,
    POLYGONS,
    SPANS,
    TRANSCRIPT,
    PREFERENCE,
    TEXT;

    static KindName of(LabelKind kind) {
        return switch (kind) {
            case ChoiceKind _ -> CHOICE;
            case ChoicesKind _ -> CHOICES;
            case ScaleKind _ -> SCALE;
            case BoxesKind _ -> BOXES;
            case PolygonsKind _ -> POLYGONS;
            case SpansKind _ -> SPANS;
            case TranscriptKind _ -> TRANSCRIPT;
            case PreferenceKind _ -> PREFERENCE;
            case TextKind _ -> TEXT;
        };
    }

    /** Returns it as it stands in orders. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
