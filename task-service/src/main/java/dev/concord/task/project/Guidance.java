package dev.concord.task.project;

import dev.concord.contracts.label.LabelKind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What helps taskers to label, beside the instructions: how classes look and which key gives them, and tasks as they should be. */
public record Guidance(List<ClassStyle> classStyles, List<Example> examples) {

    public static final Guidance NONE = new Guidance(List.of(), List.of());

    private static final int MAX_EXAMPLES = 20;

    public Guidance {
        classStyles = List.copyOf(classStyles);
        examples = List.copyOf(examples);
        requireDifferent("class", classStyles, ClassStyle::className);
        requireDifferent("colour", classStyles, ClassStyle::colour);
        requireDifferent("shortcut", classStyles, ClassStyle::shortcut);
        if (examples.size() > MAX_EXAMPLES) {
            throw new IllegalArgumentException(
                    "examples: %d (expected: at most %d)".formatted(examples.size(), MAX_EXAMPLES));
        }
    }

    /** Returns what of it does not go with the kind of label; empty if all does. */
    Optional<String> problemWith(LabelKind kind) {
        var classes = kind.classes();
        return classStyles.stream()
                .map(ClassStyle::className)
                .filter(styled -> !classes.contains(styled))
                .findFirst()
                .map(styled -> "classStyles.class: \"%s\" (expected: one of the project's classes)"
                        .formatted(Briefing.shortened(styled)))
                .or(() -> examples.stream()
                        .flatMap(example -> kind.problemWith(example.label(), example.data()).stream())
                        .findFirst()
                        .map(problem -> "examples." + problem));
    }

    private static void requireDifferent(
            String field, List<ClassStyle> styles, Function<ClassStyle, @Nullable String> value) {
        var seen = new HashSet<String>();
        styles.stream()
                .map(value)
                .filter(Objects::nonNull)
                .filter(each -> !seen.add(each))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("classStyles.%s: \"%s\" again (expected: each once)"
                            .formatted(field, Briefing.shortened(twice)));
                });
    }
}
