package dev.concord.task.webhook;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.log.ProjectEventType;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told, and where.
 *
 * @param projectId whose events; of all projects of the vendor if absent
 */
public record Subscription(
        URI url, List<ProjectEventType> events, @Nullable ProjectId projectId) {

    public Subscription {
        events = events.stream().distinct().sorted().toList();
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: none (expected: at least one)");
        }
    }
}
