package dev.concord.task.webhook;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.log.ProjectEventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the events of logs have become deliveries, for each webhook. */
@Component
final class Backlogs {

    private static final long DISPATCH_LOCK = 0x77656268_6f6f6b73L; // "webhooks"

    private final JdbcClient jdbc;

    Backlogs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One webhook's place in one log.
     *
     * @param position up to which it has its deliveries
     * @param waiting how many deliveries it has yet to get through
     */
    record Backlog(WebhookId webhook, Set<ProjectEventType> events, long position, int waiting) {}

    /** Takes the lock by which one instance at a time makes deliveries; it ends with the transaction. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", DISPATCH_LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Lists projects whose logs are ahead of their deliveries, in the order of their ids. */
    List<ProjectId> due(UUID after, int limit) {
        return jdbc.sql("""
                select project_id from project_event_heads where position > dispatched and project_id > :after
                order by project_id limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new ProjectId(row.getObject("project_id", UUID.class)))
                .list();
    }

    /** Lists the places of all enabled webhooks that are told of the project. */
    List<Backlog> of(ProjectId project) {
        return jdbc.sql("""
                select webhooks.id, webhooks.events, coalesce(webhook_cursors.position, head.dispatched) as position,
                    (select count(*) from webhook_deliveries waiting
                     where waiting.webhook_id = webhooks.id and waiting.state = 'pending') as waiting
                from project_event_heads head
                join projects on projects.id = head.project_id
                join webhooks on webhooks.vendor_id = projects.vendor_id
                    and (webhooks.project_id is null or webhooks.project_id = head.project_id)
                left join webhook_cursors
                    on webhook_cursors.webhook_id = webhooks.id and webhook_cursors.project_id = head.project_id
                where head.project_id = :project and disabled_reason is null
                """)
                .param("project", project.value())
                .query(Backlogs::backlog)
                .list();
    }

    void move(WebhookId webhook, ProjectId project, long position) {
        jdbc.sql("""
                insert into webhook_cursors (webhook_id, project_id, position) values (:webhook, :project, :position)
                on conflict (webhook_id, project_id) do update set position = excluded.position
                """)
                .param("webhook", webhook.value())
                .param("project", project.value())
                .param("position", position)
                .update();
    }

    void dispatched(ProjectId project, long position) {
        jdbc.sql("update project_event_heads set dispatched = :position where project_id = :project")
                .param("project", project.value())
                .param("position", position)
                .update();
    }

    private static Backlog backlog(ResultSet row, int ignored) throws SQLException {
        return new Backlog(
                new WebhookId(row.getObject("id", UUID.class)),
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .map(ProjectEventType::parse)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getLong("position"),
                row.getInt("waiting"));
    }
}
