package dev.concord.gateway.web;

import dev.concord.web.EdgeProblem;
import dev.concord.web.PageLimit;
import dev.concord.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a request names, or says what is wrong with it. */
public final class Requested {

    public static final String DEFAULT_LIMIT = "100";

    private static final int MAX_LIMIT = 200;
    private static final int UUID_LENGTH = 36;

    private Requested() {}

    public static <T> T id(String text, Function<String, T> parse) {
        return checked(() -> parse.apply(text));
    }

    public static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("id: %d characters (expected: a UUID of 36)".formatted(text.length()));
        }
        return UUID.fromString(text);
    }

    /** Reads the id behind which a page starts; the first page starts behind none. */
    public static <T> Optional<T> after(@Nullable String text, Function<String, T> parse) {
        return text == null ? Optional.empty() : Optional.of(id(text, parse));
    }

    /** Reads how many a page is asked to have. */
    public static int limit(String text) {
        return PageLimit.read(text, MAX_LIMIT)
                .orElseThrow(() -> new ProblemException(
                        EdgeProblem.MALFORMED_REQUEST, "limit: out of range (expected: 1..%d)".formatted(MAX_LIMIT)));
    }

    /** Tells the caller what the domain says of what it was given. */
    public static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException invalid) {
            throw new ProblemException(EdgeProblem.MALFORMED_REQUEST, String.valueOf(invalid.getMessage()));
        }
    }
}
