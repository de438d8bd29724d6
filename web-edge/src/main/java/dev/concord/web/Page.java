package dev.concord.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to ask for as {@code after} to get the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A full page may have a next one, which may turn out empty; a shorter one is the last. */
    public static <T> Page<T> of(List<T> items, int limit, Function<T, Object> id) {
        return new Page<>(
                items, items.size() < limit ? null : id.apply(items.getLast()).toString());
    }
}
