package dev.concord.submission.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/** What a tasker says about a broken task, in one paragraph for the vendor; may be nothing. */
public record Comment(@JsonValue String text) {

    public static final Comment NONE = new Comment("");

    private static final int MAX_CHARACTERS = 1_000;

    @JsonCreator
    public Comment {
        var characters = text.codePointCount(0, text.length());
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "comment: %d characters (expected: at most %d)".formatted(characters, MAX_CHARACTERS));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("comment: control characters (expected: none)");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("comment: half of a surrogate pair (expected: Unicode text)");
        }
    }
}
