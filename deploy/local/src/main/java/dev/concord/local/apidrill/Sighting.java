package dev.concord.local.apidrill;

import java.util.Map;
import java.util.Optional;

/**
 * One object of an answer: values that belong together, such as an assignment and its token.
 *
 * @param caller who saw it
 * @param values by their names, as {@link Noun} has them
 */
record Sighting(Optional<Caller> caller, Map<String, String> values) {

    static final Sighting NONE = new Sighting(Optional.empty(), Map.of());

    Sighting {
        values = Map.copyOf(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
