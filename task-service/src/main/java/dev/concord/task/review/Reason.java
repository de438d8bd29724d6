package dev.concord.task.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/** Why a tasker objects to a decision, in one paragraph for the reviewer. */
public record Reason(@JsonValue String text) {

    private static final int MAX_CHARACTERS = 1_000;

    @JsonCreator
    public Reason {
        var characters = text.codePointCount(0, text.length());
        if (text.isBlank() || characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException("reason: %s (expected: 1..%d characters)"
                    .formatted(text.isBlank() ? "blank" : characters + " characters", MAX_CHARACTERS));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("reason: control characters (expected: none)");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("reason: half of a surrogate pair (expected: Unicode text)");
        }
    }
}
