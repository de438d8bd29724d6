package dev.concord.task.export;

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
import dev.concord.task.JsonColumns;
import java.util.List;
import java.util.Map;

/** What the JSON of a label contains if the label has a class, in the sense of PostgreSQL's operator {@code @>}. */
final class ClassPattern {

    private ClassPattern() {}

    /**
     * Returns the JSON.
     *
     * @throws IllegalArgumentException if the kind has no such class
     */
    static String of(LabelKind kind, String className) {
        if (!kind.classes().contains(className)) {
            throw new IllegalArgumentException("class: \"%s\" (expected: %s)"
                    .formatted(
                            className,
                            kind.classes().isEmpty()
                                    ? "none, the project has no classes"
                                    : "one of " + String.join(", ", kind.classes())));
        }
        var marked = List.of(Map.of("class", className));
        return JsonColumns.write(
                switch (kind) {
                    case ChoiceKind _ -> Map.of("value", className);
                    case ChoicesKind _ -> Map.of("values", List.of(className));
                    case BoxesKind _ -> Map.of("boxes", marked);
                    case PolygonsKind _ -> Map.of("polygons", marked);
                    case SpansKind _ -> Map.of("spans", marked);
                    case ScaleKind _, TranscriptKind _, PreferenceKind _, TextKind _ ->
                        throw new IllegalStateException("a class of a kind without classes");
                });
    }
}
