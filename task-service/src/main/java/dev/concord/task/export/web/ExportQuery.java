package dev.concord.task.export.web;

import dev.concord.contracts.event.AgreementState;
import dev.concord.task.export.ExportOrder;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what an export is asked to have. A filter with a slip in its name must not be taken for none. */
final class ExportQuery {

    private static final Set<String> NAMES =
            Set.of("format", "submissions", "minConfidence", "minRevision", "since", "until", "class", "state");
    private static final String USUAL_FORMAT = "jsonl";

    private final MultiValueMap<String, String> parameters;

    ExportQuery(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    ExportOrder order() {
        requireKnown();
        try {
            return new ExportOrder(
                    or(text("format"), USUAL_FORMAT),
                    or(read("submissions", "true or false", ExportQuery::flag), false),
                    or(read("minConfidence", "0..1", Double::valueOf), 0.0),
                    or(read("minRevision", "1 or more", Integer::valueOf), 1),
                    read("since", "an instant such as 2026-11-25T15:30:00Z", ExportQuery::moment),
                    read("until", "an instant such as 2026-11-25T15:30:00Z", ExportQuery::moment),
                    text("class"),
                    read("state", "agreed or contested", ExportQuery::state));
        } catch (IllegalArgumentException contradictory) {
            throw refusal(String.valueOf(contradictory.getMessage()));
        }
    }

    private void requireKnown() {
        for (var parameter : parameters.entrySet()) {
            var name = parameter.getKey();
            if (!NAMES.contains(name)) {
                throw refusal("parameter %s (expected: %s)"
                        .formatted(Requested.shortened(name), String.join(", ", new TreeSet<>(NAMES))));
            }
            if (parameter.getValue().size() > 1) {
                throw refusal("%s: %d times (expected: once)"
                        .formatted(name, parameter.getValue().size()));
            }
        }
    }

    private @Nullable String text(String name) {
        return parameters.getFirst(name);
    }

    private <T> @Nullable T read(String name, String expected, Function<String, T> reading) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw refusal("%s: \"%s\" (expected: %s)".formatted(name, Requested.shortened(text), expected));
        }
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static AgreementState state(String text) {
        return switch (text) {
            case "agreed" -> AgreementState.AGREED;
            case "contested" -> AgreementState.CONTESTED;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(TaskProblem.EXPORT_SELECTION, detail);
    }
}
