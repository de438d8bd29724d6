package dev.concord.task.webhook.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.log.ProjectEventType;
import dev.concord.task.webhook.Subscription;
import dev.concord.web.outbound.OutboundGuard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that is wished for.
 *
 * @param events all there are if absent
 * @param projectId whose events; of all projects of the vendor if absent
 */
record WebhookRequest(
        @Nullable WebhookId id,
        @Nullable String url,
        @Nullable List<String> events,
        @Nullable ProjectId projectId) {

    /**
     * Returns what is to be told, and where.
     *
     * @throws IllegalArgumentException if that cannot be
     */
    Subscription subscription(OutboundGuard guard) {
        if (url == null) {
            throw new IllegalArgumentException("url: missing (expected: where events are sent to)");
        }
        return new Subscription(guard.check("url", url), types(events), projectId);
    }

    static List<ProjectEventType> types(@Nullable List<String> events) {
        return events == null
                ? List.of(ProjectEventType.values())
                : events.stream().map(ProjectEventType::parse).toList();
    }
}
