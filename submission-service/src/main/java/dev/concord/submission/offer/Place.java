package dev.concord.submission.offer;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.id.ProjectId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an offer stands: the greatest priority first, then the earliest deadline. A page starts behind a place, whether or not
 * the project there has moved since.
 *
 * @param rank 9 less the priority
 * @param deadlineMillis the greatest number there is if there is no deadline
 */
public record Place(int rank, long deadlineMillis, ProjectId project) {

    public static final Place BEFORE_ALL = new Place(-1, 0, new ProjectId(new UUID(0, 0)));

    private static final int MAX_PRIORITY = 9;
    private static final Pattern FORM = Pattern.compile("([0-9])\\.([0-9]{1,19})\\.([0-9a-f-]{36})");

    static Place of(ProjectOpened opened) {
        var deadline = opened.deadline();
        return new Place(
                MAX_PRIORITY - priority(opened),
                deadline == null ? Long.MAX_VALUE : deadline.toEpochMilli(),
                opened.projectId());
    }

    /** Reads what {@link #toString} wrote; nothing if it did not. */
    public static Optional<Place> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Place(
                    Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)), ProjectId.parse(parts.group(3))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return rank + "." + deadlineMillis + "." + project;
    }

    static int priority(ProjectOpened opened) {
        @Nullable Integer priority = opened.priority();
        return priority == null ? 0 : priority;
    }
}
