package dev.concord.consensus.web;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.id.ProjectId;
import dev.concord.web.EdgeProblem;
import dev.concord.web.PageLimit;
import dev.concord.web.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.jspecify.annotations.Nullable;

/** Reads what a request names, or says what is wrong with it. */
public final class Requested {

    public static final String DEFAULT_LIMIT = "100";

    private static final int MAX_LIMIT = 200;
    private static final Duration SOON = Duration.ofSeconds(1);

    private Requested() {}

    public static ProjectId project(String text) {
        return id(text, ProjectId::parse);
    }

    public static <T> T id(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(ConsensusProblem.MALFORMED_ID, String.valueOf(malformed.getMessage()));
        }
    }

    /** Reads the id behind which a page starts; the first page starts behind none. */
    public static <T> Optional<T> after(@Nullable String text, Function<String, T> parse) {
        return text == null ? Optional.empty() : Optional.of(id(text, parse));
    }

    /** Reads how many a page is asked to have. */
    public static int limit(String text) {
        return PageLimit.require(text, MAX_LIMIT, ConsensusProblem.PAGE_OUT_OF_RANGE);
    }

    /** Reads from a table of the stream; while it starts or moves, whoever asks has to come again. */
    public static <T> T read(Supplier<T> table) {
        try {
            return table.get();
        } catch (InvalidStateStoreException starting) {
            throw new ProblemException(EdgeProblem.UNAVAILABLE, "projects cannot be read (expected: soon again)")
                    .retryAfter(SOON);
        }
    }

    /** Another vendor's project is none, so that nobody learns of it. */
    public static ProjectOpened found(ProjectId id, Optional<ProjectOpened> project) {
        return project.orElseThrow(() -> new ProblemException(
                ConsensusProblem.PROJECT_NOT_FOUND, "project " + id + " (expected: a project of this vendor)"));
    }
}
