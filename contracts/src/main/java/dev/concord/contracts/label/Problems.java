package dev.concord.contracts.label;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** How the kinds say what is wrong with a label. */
final class Problems {

    private static final int MAX_QUOTED = 100;
    private static final int MAX_LISTED = 500;

    private Problems() {}

    static Optional<String> wrongKind(Label label, String expected) {
        return Optional.of("label.kind: %s (expected: %s)".formatted(nameOf(label), expected));
    }

    static Optional<String> unknownClass(String field, String given, List<String> classes) {
        return Optional.of("%s: \"%s\" (expected one of: %s)"
                .formatted(field, quoted(given), cut(String.join(", ", classes), MAX_LISTED)));
    }

    static Optional<String> tooLong(String text, int maxCharacters) {
        return text.length() <= maxCharacters
                ? Optional.empty()
                : Optional.of(
                        "label.text: %d characters (expected: at most %d)".formatted(text.length(), maxCharacters));
    }

    /** JSON can hold half of a surrogate pair and U+0000; databases do not take them. */
    static Optional<String> notText(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("%s: U+0000 at %d (expected: text without it)".formatted(field, text.indexOf('\0')));
        }
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? Optional.empty()
                : Optional.of("%s: half of a surrogate pair (expected: Unicode text)".formatted(field));
    }

    /** Returns what may stand in a message: not too much of it, and nothing that cannot be sent. */
    static String quoted(String text) {
        return cut(text, MAX_QUOTED);
    }

    private static String cut(String text, int most) {
        var part = text.length() > most ? text.substring(0, most) + "..." : text;
        return part.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
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
            case PeerVerdict _ -> "verdict";
        };
    }
}
