package dev.concord.local.apidrill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a vendor and a tasker have: an object for each variable of a path.
 *
 * @param all by the names of {@link Noun}
 * @param unpublished what no tasker but its maker may see yet, where there are several of a kind
 */
record Belongings(Map<String, String> all, Map<String, String> unpublished) {

    Belongings {
        all = Map.copyOf(all);
        unpublished = Map.copyOf(unpublished);
    }

    /** Returns what to ask an operation for. What is published is for every tasker to see, and would tell nothing. */
    Map<String, String> askedForBy(Operation operation) {
        var values = new HashMap<>(all);
        if (operation.callers().contains("taskerToken")) {
            values.putAll(unpublished);
        }
        return Map.copyOf(values);
    }

    /** Returns of which of an operation's variables there is nothing. */
    List<String> missing(Operation operation) {
        var values = askedForBy(operation);
        return operation.variables().stream()
                .filter(variable -> !values.containsKey(variable))
                .toList();
    }
}
