package dev.concord.task.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a class looks where taskers label, and the key that gives it.
 *
 * @param colour red, green and blue, as {@code #1f77b4}; the tasker's program chooses one if absent
 * @param shortcut a small letter or a digit; no key if absent
 */
public record ClassStyle(
        @JsonProperty("class") String className,
        @Nullable String colour,
        @Nullable String shortcut) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9]");

    public ClassStyle {
        if (className == null) {
            throw new IllegalArgumentException("classStyles.class: missing (expected: one of the project's classes)");
        }
        if (colour != null && !COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("classStyles.colour: \"" + Briefing.shortened(colour)
                    + "\" (expected: # and six hexadecimal digits, small letters)");
        }
        if (shortcut != null && !SHORTCUT.matcher(shortcut).matches()) {
            throw new IllegalArgumentException("classStyles.shortcut: \"" + Briefing.shortened(shortcut)
                    + "\" (expected: one small letter or digit)");
        }
    }
}
