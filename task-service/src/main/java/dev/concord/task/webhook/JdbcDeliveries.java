package dev.concord.task.webhook;

import dev.concord.contracts.id.DeliveryId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.TimeColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcDeliveries implements Deliveries {

    private static final UUID GREATEST = new UUID(-1, -1);

    private static final String COLUMNS =
            "id, type, state, created_at, attempts, attempted_at, next_attempt_at, response_status, failure";

    private final JdbcClient jdbc;

    JdbcDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WebhookId webhook, List<Message> messages, Instant now) {
        jdbc.sql("""
                insert into webhook_deliveries (id, webhook_id, type, body, created_at, next_attempt_at)
                select id, :webhook, type, body, :now, :now from unnest(:ids, :types, :bodies) as row (id, type, body)
                """)
                .param("webhook", webhook.value())
                .param("now", TimeColumns.write(now))
                .param("ids", messages.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param("types", messages.stream().map(Message::type).toArray(String[]::new))
                .param("bodies", messages.stream().map(Message::body).toArray(String[]::new))
                .update();
    }

    @Override
    public List<Delivery> of(WebhookId webhook, Optional<DeliveryId> after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from webhook_deliveries where webhook_id = :webhook and id < :after order by id desc limit :limit
                """)
                .param("webhook", webhook.value())
                .param("after", after.map(DeliveryId::value).orElse(GREATEST))
                .param("limit", limit)
                .query(JdbcDeliveries::delivery)
                .list();
    }

    @Override
    public int waiting(WebhookId webhook) {
        return jdbc.sql("select count(*) from webhook_deliveries where webhook_id = :webhook and state = 'pending'")
                .param("webhook", webhook.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Delivery> replay(WebhookId webhook, DeliveryId id, Instant now) {
        return jdbc.sql("""
                update webhook_deliveries set state = 'pending', attempts = 0, next_attempt_at = :now, claimed_until = null
                where id = :id and webhook_id = :webhook
                returning
                """ + COLUMNS)
                .param("id", id.value())
                .param("webhook", webhook.value())
                .param("now", TimeColumns.write(now))
                .query(JdbcDeliveries::delivery)
                .optional();
    }

    /** Workers of all instances look at the same rows; what another one has locked is stepped around. */
    @Override
    public List<Claimed> claim(int limit, int perWebhook, Instant now, Instant until) {
        return jdbc.sql("""
                with due as (
                    select one.id from webhooks cross join lateral (
                        select id, next_attempt_at from webhook_deliveries delivery
                        where delivery.webhook_id = webhooks.id and state = 'pending' and next_attempt_at <= :now
                            and (claimed_until is null or claimed_until <= :now)
                        order by next_attempt_at
                        limit greatest(0, :perWebhook - (
                            select count(*) from webhook_deliveries taken
                            where taken.webhook_id = webhooks.id and taken.state = 'pending' and taken.claimed_until > :now))
                        for update skip locked
                    ) one
                    where disabled_reason is null
                    order by one.next_attempt_at limit :limit
                )
                update webhook_deliveries delivery
                set claimed_until = :until, attempts = attempts + 1, attempted_at = :now
                from due where delivery.id = due.id
                returning delivery.id, webhook_id, body, attempts
                """)
                .param("now", TimeColumns.write(now))
                .param("until", TimeColumns.write(until))
                .param("perWebhook", perWebhook)
                .param("limit", limit)
                .query((row, _) -> new Claimed(
                        new DeliveryId(row.getObject("id", UUID.class)),
                        new WebhookId(row.getObject("webhook_id", UUID.class)),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
    }

    @Override
    public void record(Claimed claimed, Answer answer, AttemptDecision decision, Instant now) {
        var next = decision.nextAttemptAt();
        jdbc.sql("""
                update webhook_deliveries set state = :state, attempted_at = :now, next_attempt_at = :next,
                    claimed_until = null, response_status = :status, failure = :failure
                where id = :id and attempts = :attempt and state = 'pending'
                """)
                .param("id", claimed.id().value())
                .param("attempt", claimed.attempt())
                .param("state", decision.state().text())
                .param("now", TimeColumns.write(now))
                .param("next", TimeColumns.write(next))
                .param("status", answer instanceof Answer.Answered answered ? answered.status() : null)
                .param("failure", answer instanceof Answer.Unreachable unreachable ? unreachable.reason() : null)
                .update();
    }

    @Override
    public int forget(Instant before, int limit) {
        return jdbc.sql("""
                delete from webhook_deliveries where id in (
                    select id from webhook_deliveries where state <> 'pending' and created_at < :before
                    order by created_at limit :limit for update skip locked)
                """)
                .param("before", TimeColumns.write(before))
                .param("limit", limit)
                .update();
    }

    private static Delivery delivery(ResultSet row, int ignored) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                row.getString("type"),
                Delivery.State.of(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                TimeColumns.read(row, "attempted_at"),
                TimeColumns.read(row, "next_attempt_at"),
                row.getObject("response_status", Integer.class),
                row.getString("failure"));
    }
}
