package dev.concord.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Says what is wrong with a JSON body, in the words of whoever refused it and without the names of our classes. */
final class UnreadableBody {

    private static final int LONGEST_DETAIL = 300;
    private static final int DEEPEST_CAUSE = 20;

    /** The parser has one error for all its bounds, and says no place with it. */
    private static final String TOO_MUCH =
            "body: too deep, or a number or name in it too long (expected: at most %d objects and arrays in each other, %d characters a number, %d a name)"
                    .formatted(
                            JsonBodyDepth.MOST,
                            StreamReadConstraints.DEFAULT_MAX_NUM_LEN,
                            StreamReadConstraints.DEFAULT_MAX_NAME_LEN);

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
        if (json instanceof InvalidTypeIdException unknown) {
            return shortened(explain(place, unknown));
        }
        if (json instanceof StreamConstraintsException) {
            return TOO_MUCH;
        }
        var where = json.getLocation();
        return place.isEmpty()
                ? "body: not readable at line %d, column %d (expected: a JSON object)"
                        .formatted(where.getLineNr(), where.getColumnNr())
                : shortened(place + ": not readable (expected: a value of the documented type)");
    }

    /** One of several forms was meant, and a field says which. */
    private static String explain(String place, InvalidTypeIdException unknown) {
        var base = unknown.getBaseType().getRawClass();
        var field = base.getAnnotation(JsonTypeInfo.class);
        var forms = base.getAnnotation(JsonSubTypes.class);
        if (field == null || forms == null) {
            return place + ": not readable (expected: a value of the documented type)";
        }
        return "%s%s: %s (expected one of: %s)"
                .formatted(
                        place.isEmpty() ? "" : place + ".",
                        field.property(),
                        unknown.getTypeId() == null ? "missing" : "\"" + unknown.getTypeId() + "\"",
                        Arrays.stream(forms.value())
                                .map(JsonSubTypes.Type::name)
                                .collect(Collectors.joining(", ")));
    }

    private static String step(Reference reference) {
        var property = reference.getPropertyName();
        return property == null ? Integer.toString(reference.getIndex()) : property;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "...";
    }
}
