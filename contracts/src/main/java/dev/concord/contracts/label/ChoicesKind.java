package dev.concord.contracts.label;

import java.util.List;
import java.util.Optional;

/** Any number of 1 to 100 named classes, each of which applies or not. */
public record ChoicesKind(List<String> classes) implements LabelKind {

    public ChoicesKind {
        classes = ClassNames.checked(classes, 1);
    }

    @Override
    public Optional<String> problemWith(Label label) {
        if (!(label instanceof Choices choices)) {
            return Problems.wrongKind(label, "choices");
        }
        return choices.values().stream()
                .filter(value -> !classes.contains(value))
                .findFirst()
                .flatMap(unknown -> Problems.unknownClass("label.values", unknown, classes));
    }
}
