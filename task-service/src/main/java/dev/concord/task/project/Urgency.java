package dev.concord.task.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much a project is hurried.
 *
 * @param priority 0..9; taskers are shown the greatest first
 * @param deadline when the project closes by itself, which it does not if absent; of two of the same priority the earlier is shown first
 */
public record Urgency(int priority, @Nullable Instant deadline) {

    public static final Urgency NONE = new Urgency(0, null);

    private static final int MAX_PRIORITY = 9;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    public Urgency {
        if (priority < 0 || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException("priority: " + priority + " (expected: 0.." + MAX_PRIORITY + ")");
        }
        if (deadline != null && (deadline.isBefore(Instant.EPOCH) || deadline.isAfter(LATEST))) {
            throw new IllegalArgumentException(
                    "deadline: " + deadline + " (expected: " + Instant.EPOCH + ".." + LATEST + ")");
        }
        deadline = deadline == null ? null : deadline.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reads what stands in an order, or was stored with one. */
    @JsonCreator
    public static Urgency of(@Nullable Integer priority, @Nullable String deadline) {
        return new Urgency(Objects.requireNonNullElse(priority, 0), deadline == null ? null : instant(deadline));
    }

    /** Whether the project should be closed by now. */
    public boolean isOver(Instant now) {
        return deadline != null && !deadline.isAfter(now);
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "deadline: \"%s\" (expected: a moment such as 2026-12-31T18:00:00Z)"
                            .formatted(Briefing.shortened(text)),
                    malformed);
        }
    }
}
