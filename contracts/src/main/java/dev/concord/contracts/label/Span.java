package dev.concord.contracts.label;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A labelled stretch of a text or a recording, from start up to end, which is not part of it.
 *
 * @param text what is said there, where the stretch is a word or a syllable of speech
 */
public record Span(
        @JsonProperty("class") String className,
        double start,
        double end,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text) {

    private static final double MAX = 10_000_000;
    private static final int MAX_TEXT = 1_000;

    public Span {
        Required.present("label.span.class", className, "one of the project's classes");
        if (!(start >= 0 && end >= start && end <= MAX)) {
            throw new IllegalArgumentException(
                    "label.span: %s..%s (expected: 0 <= start <= end <= 10000000)".formatted(start, end));
        }
        if (text != null && text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "label.span.text: " + text.length() + " characters (expected: at most " + MAX_TEXT + ")");
        }
    }
}
