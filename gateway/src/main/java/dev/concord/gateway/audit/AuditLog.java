package dev.concord.gateway.audit;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All entries. The table takes no change and no deletion; the latest come first when it is read. */
@Component
public final class AuditLog {

    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(AuditEntry entry) {
        var actor = Actor.of(entry.actor());
        jdbc.sql("""
                        insert into audit_log (id, at, actor_kind, vendor_id, member_id, tasker_id, credential, action,
                            objects, status, millis)
                        values (:id, :at, :kind, :vendor, :member, :tasker, :credential, :action,
                            :objects, :status, :millis)
                        """)
                .param("id", entry.id())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("kind", actor.kind())
                .param("vendor", actor.vendor())
                .param("member", actor.member())
                .param("tasker", actor.tasker())
                .param("credential", entry.credential())
                .param("action", entry.action())
                .param("objects", entry.objects().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("status", entry.outcome().status())
                .param("millis", entry.outcome().millis())
                .update();
    }

    /** Returns what was done for the vendor, before the entry given. */
    public List<AuditEntry> of(VendorId vendor, Optional<UUID> before, int limit) {
        return jdbc.sql("""
                        select id, at, actor_kind, vendor_id, member_id, tasker_id, credential, action, objects, status, millis
                        from audit_log where vendor_id = :vendor and id < :before order by id desc limit :limit
                        """)
                .param("vendor", vendor.value())
                .param("before", before.orElse(BEHIND_ALL))
                .param("limit", limit)
                .query(AuditLog::entry)
                .list();
    }

    /** Returns what anybody did, before the entry given. */
    public List<AuditEntry> all(Optional<UUID> before, int limit) {
        return jdbc.sql("""
                        select id, at, actor_kind, vendor_id, member_id, tasker_id, credential, action, objects, status, millis
                        from audit_log where id < :before order by id desc limit :limit
                        """)
                .param("before", before.orElse(BEHIND_ALL))
                .param("limit", limit)
                .query(AuditLog::entry)
                .list();
    }

    /** Where an actor stands in the table; the role is not kept. */
    private record Actor(
            String kind,
            @Nullable UUID vendor,
            @Nullable UUID member,
            @Nullable UUID tasker) {

        static Actor of(Caller caller) {
            return switch (caller) {
                case VendorCaller vendor -> {
                    var member = vendor.member();
                    yield new Actor("vendor", vendor.id().value(), member == null ? null : member.value(), null);
                }
                case TaskerCaller tasker ->
                    new Actor("tasker", null, null, tasker.id().value());
                case OperatorCaller _ -> new Actor("operator", null, null, null);
            };
        }
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

    private static Caller actor(ResultSet row) throws SQLException {
        return switch (row.getString("actor_kind")) {
            case "vendor" -> {
                var member = row.getObject("member_id", UUID.class);
                yield new VendorCaller(
                        new VendorId(row.getObject("vendor_id", UUID.class)),
                        VendorRole.VIEWER,
                        member == null ? null : new MemberId(member));
            }
            case "tasker" -> new TaskerCaller(new TaskerId(row.getObject("tasker_id", UUID.class)), false);
            default -> new OperatorCaller();
        };
    }
}
