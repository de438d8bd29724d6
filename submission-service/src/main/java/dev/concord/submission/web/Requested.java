package dev.concord.submission.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.web.PageLimit;
import dev.concord.web.ProblemException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a request names, or says what is wrong with it. */
public final class Requested {

    public static final String DEFAULT_LIMIT = "100";

    private static final int MAX_LIMIT = 200;

    private Requested() {}

    public static ProjectId project(String text) {
        return id(text, ProjectId::parse);
    }

    /** Reads the id behind which a page starts; the first page starts behind none. */
    public static <T> Optional<T> after(@Nullable String text, Function<String, T> parse) {
        return text == null ? Optional.empty() : Optional.of(id(text, parse));
    }

    /** Reads how many a page is asked to have. */
    public static int limit(String text) {
        return PageLimit.require(text, MAX_LIMIT, SubmissionProblem.PAGE_OUT_OF_RANGE);
    }

    /** Reads an id of any kind. */
    public static <T> T id(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(SubmissionProblem.MALFORMED_ID, String.valueOf(malformed.getMessage()));
        }
    }
}
