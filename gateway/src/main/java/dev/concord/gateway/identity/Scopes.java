package dev.concord.gateway.identity;

import dev.concord.gateway.access.Scope;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How scopes are stored. */
public final class Scopes {

    private Scopes() {}

    public static Set<Scope> read(String stored) {
        return Arrays.stream(stored.split(",", -1)).map(Scope::parse).collect(Collectors.toUnmodifiableSet());
    }

    public static String written(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::toString).collect(Collectors.joining(","));
    }
}
