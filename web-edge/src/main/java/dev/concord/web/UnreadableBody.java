package dev.concord.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/** Says what is wrong with a JSON body, in the words of whoever refused it and without the names of our classes. */
final class UnreadableBody {

    private static final int LONGEST_DETAIL = 300;
    private static final int DEEPEST_CAUSE = 20;

    private UnreadableBody() {}

    static String explain(HttpMessageNotReadableException unreadable) {
        var place = "body: missing or unreadable (expected: a JSON object)";
        @Nullable Throwable cause = unreadable;
        for (var depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            // What our records say of themselves names field, value and expectation.
            if (cause instanceof IllegalArgumentException own) {
                return shortened(String.valueOf(own.getMessage()));
            }
            if (cause instanceof JacksonException json) {
                place = explain(json);
            }
            cause = cause.getCause();
        }
        return place;
    }

    private static String explain(JacksonException json) {
        var place = json.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
        var where = json.getLocation();
        return place.isEmpty()
                ? "body: not readable at line %d, column %d (expected: a JSON object)"
                        .formatted(where.getLineNr(), where.getColumnNr())
                : shortened(place + ": not readable (expected: a value of the documented type)");
    }

    private static String step(Reference reference) {
        var property = reference.getPropertyName();
        return property == null ? Integer.toString(reference.getIndex()) : property;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "...";
    }
}
