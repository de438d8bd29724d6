package dev.concord.task.web;

import dev.concord.contracts.id.DeliveryId;
import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.UploadId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.web.PageLimit;
import dev.concord.web.ProblemException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a request names, or says what is wrong with it. */
public final class Requested {

    public static final String DEFAULT_LIMIT = "100";

    /** A task's data may have 16 KiB, so a page stays below 4 MiB. */
    private static final int MAX_LIMIT = 200;

    private static final int LONGEST_SHOWN = 20;

    private Requested() {}

    public static ProjectId project(String text) {
        return id(text, ProjectId::parse);
    }

    public static TaskId task(String text) {
        return id(text, TaskId::parse);
    }

    public static ImportId importId(String text) {
        return id(text, ImportId::parse);
    }

    public static UploadId upload(String text) {
        return id(text, UploadId::parse);
    }

    public static SubmissionId submission(String text) {
        return id(text, SubmissionId::parse);
    }

    public static TaskerId tasker(String text) {
        return id(text, TaskerId::parse);
    }

    public static WebhookId webhook(String text) {
        return id(text, WebhookId::parse);
    }

    public static DeliveryId delivery(String text) {
        return id(text, DeliveryId::parse);
    }

    /** Reads the id behind which a page starts; the first page starts behind none. */
    public static <T> Optional<T> after(@Nullable String text, Function<String, T> parse) {
        return text == null ? Optional.empty() : Optional.of(id(text, parse));
    }

    /** Reads how many a page is asked to have. */
    public static int limit(String text) {
        return limit(text, MAX_LIMIT);
    }

    /** The same for a page of something larger, of which fewer make a page. */
    public static int limit(String text, int atMost) {
        return PageLimit.require(text, atMost, TaskProblem.PAGE_OUT_OF_RANGE);
    }

    /**
     * Reads in which states the items of a list are to be, each as a parameter of its own; in any if none is named. An empty one is not
     * taken for none: whoever filters must not get everything by a slip.
     */
    public static <S extends Enum<S>> Set<S> states(@Nullable List<String> asked, Class<S> known) {
        var all = EnumSet.allOf(known);
        if (asked == null) {
            return all;
        }
        var texts = asked.isEmpty() ? List.of("") : asked;
        return texts.stream()
                .map(text -> state(text, all))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(known)));
    }

    private static <S extends Enum<S>> S state(String text, Set<S> known) {
        return known.stream()
                .filter(state -> word(state).equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        TaskProblem.MALFORMED_QUERY,
                        "state: \"%s\" (expected: one of %s)"
                                .formatted(
                                        shortened(text),
                                        known.stream().map(Requested::word).collect(Collectors.joining(", ")))));
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Another vendor's project is none, so that nobody learns of it. */
    public static ProblemException notFound(ProjectId id) {
        return new ProblemException(
                TaskProblem.PROJECT_NOT_FOUND, "project " + id + " (expected: a project of this vendor)");
    }

    private static <T> T id(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(TaskProblem.MALFORMED_ID, String.valueOf(malformed.getMessage()));
        }
    }

    /** Returns so much of what was asked as a message should repeat. */
    public static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}
