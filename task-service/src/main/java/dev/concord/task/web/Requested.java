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
     * Reads which items of a list are to be left in, each word as a parameter of its own; all if none is named. An empty one is not
     * taken for none: whoever filters must not get everything by a slip.
     */
    public static <W extends Enum<W>> Set<W> words(String parameter, @Nullable List<String> asked, Class<W> known) {
        var all = EnumSet.allOf(known);
        if (asked == null) {
            return all;
        }
        var texts = asked.isEmpty() ? List.of("") : asked;
        return texts.stream()
                .map(text -> word(parameter, text, all))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(known)));
    }

    private static <W extends Enum<W>> W word(String parameter, String text, Set<W> known) {
        return known.stream()
                .filter(each -> word(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        TaskProblem.MALFORMED_QUERY,
                        "%s: \"%s\" (expected: one of %s)"
                                .formatted(
                                        parameter,
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
