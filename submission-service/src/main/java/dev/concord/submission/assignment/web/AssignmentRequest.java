package dev.concord.submission.assignment.web;

import dev.concord.contracts.id.ProjectId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that asks for leases: so many of the next tasks, or some by name. */
record AssignmentRequest(
        ProjectId projectId,
        @Nullable Integer count,
        @Nullable List<String> tasks) {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 1_000;

    AssignmentRequest {
        if (Objects.isNull(projectId)) {
            throw new IllegalArgumentException("projectId: missing (expected: a project's id)");
        }
        if ((count == null) == (tasks == null)) {
            throw new IllegalArgumentException("count, tasks: both or none (expected: one of them)");
        }
        if (count != null) {
            requireWithin("count", count);
        }
        if (tasks != null) {
            requireWithin("tasks", tasks.size());
            tasks.forEach(AssignmentRequest::requireName);
            tasks = List.copyOf(tasks);
        }
    }

    private static void requireWithin(String field, int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(field + ": " + number + " (expected: 1.." + MOST + ")");
        }
    }

    private static void requireName(String name) {
        if (Objects.isNull(name) || name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("tasks: a name missing or too long (expected: 1..1000 characters)");
        }
    }
}
