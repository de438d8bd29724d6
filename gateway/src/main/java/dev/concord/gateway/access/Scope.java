package dev.concord.gateway.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a credential is good for, whatever its holder may do. */
public enum Scope {
    /** Look. */
    READ,
    /** Work: order projects, bring tasks in, label. */
    WRITE,
    /** Move money, and say where it goes. */
    MONEY,
    /** Say who else may act: members, keys, tokens; and read who did what. */
    ADMIN;

    /** What the credentials have that no scopes were asked for. */
    public static final Set<Scope> ALL = Set.of(values());

    /**
     * Reads the scope's text form.
     *
     * @throws IllegalArgumentException if the text is no scope
     */
    @JsonCreator
    public static Scope parse(String text) {
        for (var scope : values()) {
            if (scope.toString().equals(text)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("scope: %s (expected: %s)"
                .formatted(text, Arrays.stream(values()).map(Scope::toString).collect(Collectors.joining(", "))));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
