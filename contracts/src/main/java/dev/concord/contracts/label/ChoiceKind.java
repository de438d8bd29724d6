package dev.concord.contracts.label;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** One of 2 to 100 named classes, which exclude each other. Their order is the vendor's and has no meaning. */
public record ChoiceKind(List<String> classes) implements LabelKind {

    private static final int MAX_CLASSES = 100;
    private static final int MAX_NAME = 100;

    public ChoiceKind {
        classes = List.copyOf(classes);
        if (classes.size() < 2 || classes.size() > MAX_CLASSES) {
            throw new IllegalArgumentException("labelKind.classes: " + classes.size() + " classes (expected: 2..100)");
        }
        if (new HashSet<>(classes).size() < classes.size()) {
            throw new IllegalArgumentException("labelKind.classes: " + classes + " (expected: no class twice)");
        }
        classes.forEach(ChoiceKind::requireName);
    }

    @Override
    public Optional<String> problemWith(Label label) {
        return switch (label) {
            case Choice choice when classes.contains(choice.value()) -> Optional.empty();
            case Choice choice ->
                Optional.of("label.value: \"%s\" (expected one of: %s)"
                        .formatted(shortened(choice.value()), String.join(", ", classes)));
            case Scale scale -> Optional.of("label.kind: scale (expected: choice)");
        };
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "labelKind.classes: \"" + shortened(name) + "\" (expected: 1..100 characters)");
        }
    }

    private static String shortened(String text) {
        return text.length() > MAX_NAME ? text.substring(0, MAX_NAME) + "..." : text;
    }
}
