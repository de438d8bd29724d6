package dev.concord.contracts.label;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JSON can leave out what the code takes for granted: whoever did learns which field it was. */
final class Required {

    private Required() {}

    static void present(String field, @Nullable Object value, String expected) {
        if (value == null) {
            throw new IllegalArgumentException("%s: missing (expected: %s)".formatted(field, expected));
        }
    }

    /** Returns the list as it is, if it is there and nothing in it is missing. */
    static <T> List<T> all(String field, List<T> values, String expected) {
        present(field, values, expected);
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("%s: null within (expected: %s)".formatted(field, expected));
        }
        return List.copyOf(values);
    }
}
