package dev.concord.contracts.label;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The form of a project's labels: which answers are possible. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChoiceKind.class, name = "choice"),
    @JsonSubTypes.Type(value = ChoicesKind.class, name = "choices"),
    @JsonSubTypes.Type(value = ScaleKind.class, name = "scale"),
    @JsonSubTypes.Type(value = BoxesKind.class, name = "boxes"),
    @JsonSubTypes.Type(value = PolygonsKind.class, name = "polygons"),
    @JsonSubTypes.Type(value = SpansKind.class, name = "spans"),
    @JsonSubTypes.Type(value = TranscriptKind.class, name = "transcript"),
    @JsonSubTypes.Type(value = PreferenceKind.class, name = "preference"),
    @JsonSubTypes.Type(value = TextKind.class, name = "text")
})
public sealed interface LabelKind
        permits ChoiceKind,
                ChoicesKind,
                ScaleKind,
                BoxesKind,
                PolygonsKind,
                SpansKind,
                TranscriptKind,
                PreferenceKind,
                TextKind {

    /** Returns what is wrong with the label under this kind, with value and expectation; empty if it fits. */
    Optional<String> problemWith(Label label);

    /** The same for the label of a task that shows this. */
    default Optional<String> problemWith(Label label, JsonNode data) {
        return problemWith(label);
    }

    /** Returns whether what a task shows has a say in which labels fit: options, or how large an image, text or recording is. */
    default boolean dependsOnTask() {
        return false;
    }

    /** Returns what is wrong with what a task of this kind shows its taskers; only options must be in it. */
    default Optional<String> problemWithData(JsonNode data) {
        return Optional.empty();
    }

    /** Returns the names of the classes; none where the kind has no classes. */
    List<String> classes();
}
