package dev.concord.contracts.label;

import java.util.List;
import java.util.Optional;

/** How the kinds say what is wrong with a label. */
final class Problems {

    private static final int MAX_QUOTED = 100;

    private Problems() {}

    static Optional<String> wrongKind(Label label, String expected) {
        return Optional.of("label.kind: %s (expected: %s)".formatted(nameOf(label), expected));
    }

    static Optional<String> unknownClass(String field, String given, List<String> classes) {
        return Optional.of(
                "%s: \"%s\" (expected one of: %s)".formatted(field, shortened(given), String.join(", ", classes)));
    }

    static Optional<String> tooLong(String text, int maxCharacters) {
        return text.length() <= maxCharacters
                ? Optional.empty()
                : Optional.of(
                        "label.text: %d characters (expected: at most %d)".formatted(text.length(), maxCharacters));
    }

    static String shortened(String text) {
        return text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "..." : text;
    }

    private static String nameOf(Label label) {
        return switch (label) {
            case Choice _ -> "choice";
            case Choices _ -> "choices";
            case Scale _ -> "scale";
            case Boxes _ -> "boxes";
            case Polygons _ -> "polygons";
            case Spans _ -> "spans";
            case Transcript _ -> "transcript";
            case Preference _ -> "preference";
            case Text _ -> "text";
        };
    }
}
