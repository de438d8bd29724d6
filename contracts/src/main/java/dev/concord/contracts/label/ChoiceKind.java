package dev.concord.contracts.label;

import java.util.List;
import java.util.Optional;

/** One of 2 to 100 named classes, which exclude each other. Their order is the vendor's and has no meaning. */
public record ChoiceKind(List<String> classes) implements LabelKind {

    public ChoiceKind {
        classes = ClassNames.checked(classes, 2);
    }

    @Override
    public Optional<String> problemWith(Label label) {
        if (!(label instanceof Choice choice)) {
            return Problems.wrongKind(label, "choice");
        }
        return classes.contains(choice.value())
                ? Optional.empty()
                : Problems.unknownClass("label.value", choice.value(), classes);
    }
}
