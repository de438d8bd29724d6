package dev.concord.task.webhook;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.TimeColumns;
import dev.concord.task.log.ProjectEventType;
import dev.concord.task.webhook.Webhook.DisabledReason;
import dev.concord.task.webhook.Webhook.Health;
import dev.concord.task.webhook.Webhook.SecretNumber;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcWebhooks implements Webhooks {

    private static final UUID LEAST = new UUID(0, 0);

    private static final String SELECT = """
            select id, vendor_id, version, project_id, url, events, created_at, disabled_reason, disabled_at,
                failing_since, secret_number, previous_until
            from webhooks
            """;

    private final JdbcClient jdbc;

    JdbcWebhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Webhook webhook) {
        var project = webhook.subscription().projectId();
        var added = jdbc.sql("""
                        insert into webhooks (id, vendor_id, version, project_id, url, events, created_at)
                        values (:id, :vendor, :version, :project, :url, :events, :createdAt)
                        on conflict (id) do nothing
                        """)
                .param("id", webhook.id().value())
                .param("vendor", webhook.vendorId().value())
                .param("version", webhook.version())
                .param("project", project == null ? null : project.value())
                .param("url", webhook.subscription().url().toString())
                .param("events", events(webhook))
                .param("createdAt", TimeColumns.write(webhook.createdAt()))
                .update();
        if (added == 1) {
            startFromNow(webhook);
        }
        return added == 1;
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(JdbcWebhooks::webhook)
                .optional();
    }

    @Override
    public Optional<Webhook> lock(WebhookId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(JdbcWebhooks::webhook)
                .optional();
    }

    @Override
    public void update(Webhook webhook) {
        var health = webhook.health();
        jdbc.sql("""
                update webhooks set version = :version, url = :url, events = :events, disabled_reason = :reason,
                    disabled_at = :disabledAt, failing_since = :failingSince, secret_number = :number, previous_until = :previousUntil
                where id = :id
                """)
                .param("id", webhook.id().value())
                .param("version", webhook.version())
                .param("url", webhook.subscription().url().toString())
                .param("events", events(webhook))
                .param(
                        "reason",
                        health.disabled() == null ? null : health.disabled().text())
                .param("disabledAt", TimeColumns.write(health.disabledAt()))
                .param("failingSince", TimeColumns.write(health.failingSince()))
                .param("number", webhook.secret().number())
                .param("previousUntil", TimeColumns.write(webhook.secret().previousUntil()))
                .update();
    }

    /** Only logs that are behind for other webhooks need a cursor; where nothing is behind, what comes next is the first. */
    @Override
    public void startFromNow(Webhook webhook) {
        jdbc.sql("delete from webhook_cursors where webhook_id = :id")
                .param("id", webhook.id().value())
                .update();
        jdbc.sql("""
                insert into webhook_cursors (webhook_id, project_id, position)
                select :id, head.project_id, head.position
                from project_event_heads head join projects on projects.id = head.project_id
                where projects.vendor_id = :vendor and head.position > head.dispatched
                """)
                .param("id", webhook.id().value())
                .param("vendor", webhook.vendorId().value())
                .update();
    }

    @Override
    public void delete(WebhookId id) {
        jdbc.sql("delete from webhooks where id = :id").param("id", id.value()).update();
    }

    @Override
    public List<Webhook> ofVendor(VendorId vendor, Optional<WebhookId> after, int limit) {
        return jdbc.sql(SELECT + "where vendor_id = :vendor and id > :after order by id limit :limit")
                .param("vendor", vendor.value())
                .param("after", after.map(WebhookId::value).orElse(LEAST))
                .param("limit", limit)
                .query(JdbcWebhooks::webhook)
                .list();
    }

    @Override
    public int count(VendorId vendor) {
        return jdbc.sql("select count(*) from webhooks where vendor_id = :vendor")
                .param("vendor", vendor.value())
                .query(Integer.class)
                .single();
    }

    private static Webhook webhook(ResultSet row, int ignored) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        var reason = row.getString("disabled_reason");
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                new VendorId(row.getObject("vendor_id", UUID.class)),
                row.getLong("version"),
                new Subscription(
                        URI.create(row.getString("url")),
                        Arrays.stream((String[]) row.getArray("events").getArray())
                                .map(ProjectEventType::parse)
                                .toList(),
                        project == null ? null : new ProjectId(project)),
                new Health(
                        reason == null ? null : DisabledReason.valueOf(reason.toUpperCase(Locale.ROOT)),
                        TimeColumns.read(row, "disabled_at"),
                        TimeColumns.read(row, "failing_since")),
                new SecretNumber(row.getInt("secret_number"), TimeColumns.read(row, "previous_until")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String[] events(Webhook webhook) {
        return webhook.subscription().events().stream()
                .map(ProjectEventType::toString)
                .toArray(String[]::new);
    }
}
