package dev.concord.contracts.id;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The strict text form of an id: 36 characters, because {@link UUID#fromString} also takes shorter ones. */
final class UuidText {

    private static final int LENGTH = 36;

    private UuidText() {}

    static UUID parse(String field, String text) {
        if (text.length() == LENGTH) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notHexadecimal) {
                throw refused(field, text, notHexadecimal);
            }
        }
        throw refused(field, text, null);
    }

    private static IllegalArgumentException refused(String field, String text, @Nullable Throwable cause) {
        var shown = text.length() > LENGTH ? text.substring(0, LENGTH) + "..." : text;
        return new IllegalArgumentException(field + ": \"" + shown + "\" (expected: a UUID of 36 characters)", cause);
    }
}
