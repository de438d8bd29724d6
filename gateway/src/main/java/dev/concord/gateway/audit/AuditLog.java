package dev.concord.gateway.audit;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All entries. The table takes no change and no deletion; the latest come first when it is read. */
@Component
public final class AuditLog {

    private static final UUID BEHIND_ALL = new UUID(-1, -1);
    private static final String SELECT = """
            select id, at, actor_kind, vendor_id, member_id, tasker_id, credential, action, objects, status, millis
            from audit_log
            """;

    private static final String PAGE = " and id < :before order by id desc limit :limit";

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(AuditEntry entry) {
        var actor = entry.actor();
        jdbc.sql("""
                        insert into audit_log (id, at, actor_kind, vendor_id, member_id, tasker_id, credential, action,
                            objects, status, millis)
                        values (:id, :at, :kind, :vendor, :member, :tasker, :credential, :action,
                            :objects, :status, :millis)
                        """)
                .param("id", entry.id())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("kind", actor.kind())
                .param("vendor", actor.vendor() == null ? null : actor.vendor().value())
                .param("member", actor.member() == null ? null : actor.member().value())
                .param("tasker", actor.tasker() == null ? null : actor.tasker().value())
                .param("credential", entry.credential())
                .param("action", entry.action())
                .param("objects", entry.objects().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("status", entry.outcome().status())
                .param("millis", entry.outcome().millis())
                .update();
    }

    /** Returns what was done for the vendor, before the entry given. */
    public List<AuditEntry> of(VendorId vendor, Optional<UUID> before, int limit) {
        return page(
                jdbc.sql(SELECT + "where vendor_id = :vendor" + PAGE).param("vendor", vendor.value()), before, limit);
    }

    /** Returns what a tasker did, before the entry given. */
    public List<AuditEntry> by(TaskerId tasker, Optional<UUID> before, int limit) {
        return page(
                jdbc.sql(SELECT + "where tasker_id = :tasker" + PAGE).param("tasker", tasker.value()), before, limit);
    }

    /** Returns what anybody did, before the entry given. */
    public List<AuditEntry> all(Optional<UUID> before, int limit) {
        return page(jdbc.sql(SELECT + "where true" + PAGE), before, limit);
    }

    private static List<AuditEntry> page(JdbcClient.StatementSpec entries, Optional<UUID> before, int limit) {
        return entries.param("before", before.orElse(BEHIND_ALL))
                .param("limit", limit)
                .query(AuditLog::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                actor(row),
                row.getString("credential"),
                row.getString("action"),
                objects(row.getString("objects")),
                new AuditEntry.Outcome(row.getInt("status"), row.getLong("millis")));
    }

    private static List<UUID> objects(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(",", -1)).map(UUID::fromString).toList();
    }

    private static AuditEntry.Actor actor(ResultSet row) throws SQLException {
        return new AuditEntry.Actor(
                row.getString("actor_kind"),
                id(row, "vendor_id", VendorId::new),
                id(row, "member_id", MemberId::new),
                id(row, "tasker_id", TaskerId::new));
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> id) throws SQLException {
        var stored = row.getObject(column, UUID.class);
        return stored == null ? null : id.apply(stored);
    }
}
