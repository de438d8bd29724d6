package dev.concord.contracts.label;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** The form of a project's labels: which answers are possible. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChoiceKind.class, name = "choice"),
    @JsonSubTypes.Type(value = ScaleKind.class, name = "scale")
})
public sealed interface LabelKind permits ChoiceKind, ScaleKind {

    /** Returns what is wrong with the label under this kind, with value and expectation; empty if it fits. */
    Optional<String> problemWith(Label label);
}
