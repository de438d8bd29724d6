package dev.concord.gateway.identity;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.web.Caller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcCallers implements Callers {

    /** A key's last use is noted no more often than that. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    JdbcCallers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member's key dies with the membership, and is good for no more than the member is. */
    @Override
    public Optional<KnownCaller> withKey(Secret key, Instant now) {
        var found = jdbc.sql("""
                        select k.id, k.last_used_at, k.vendor_id, k.tasker_id, k.member_id, k.role, m.role as member_role, t.agent, k.scopes,
                            case when k.key_hash = :hash then k.expires_at
                                 else least(k.previous_until, k.expires_at) end as until
                        from api_keys k
                        left join members m on m.id = k.member_id
                        left join taskers t on t.id = k.tasker_id
                        where (k.key_hash = :hash or (k.previous_hash = :hash and k.previous_until > :now))
                          and k.revoked_at is null
                          and (k.expires_at is null or k.expires_at > :now)
                          and (k.member_id is null or m.removed_at is null)
                        """)
                .param("hash", key.hash().bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Found(row.getObject("id", UUID.class), row.getTimestamp("last_used_at"), caller(row, key)))
                .optional();
        found.filter(each -> !each.isNotedSince(now.minus(USE_NOTED_EVERY)))
                .ifPresent(each -> noteUse(each.key(), now));
        return found.map(Found::caller);
    }

    @Override
    public Optional<KnownCaller> withFirstToken(Secret token) {
        return jdbc.sql("select id, agent from taskers where token_hash = :token_hash and token_used")
                .param("token_hash", token.hash().bytes())
                .query(JdbcCallers::tasker)
                .optional()
                .or(() -> firstUse(token))
                .map(tasker -> KnownCaller.unlimited(tasker, token));
    }

    private record Found(UUID key, @Nullable Timestamp lastUsedAt, KnownCaller caller) {

        boolean isNotedSince(Instant moment) {
            return lastUsedAt != null && !lastUsedAt.toInstant().isBefore(moment);
        }
    }

    private void noteUse(UUID key, Instant now) {
        jdbc.sql("""
                        update api_keys set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at < :before)
                        """)
                .param("id", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(USE_NOTED_EVERY).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Finds nobody if the token was replaced meanwhile; whoever replaces it holds the same row lock. */
    private Optional<TaskerCaller> firstUse(Secret token) {
        return jdbc.sql("update taskers set token_used = true where token_hash = :token_hash returning id, agent")
                .param("token_hash", token.hash().bytes())
                .query(JdbcCallers::tasker)
                .optional();
    }

    private static KnownCaller caller(ResultSet row, Secret key) throws SQLException {
        var until = row.getTimestamp("until");
        return new KnownCaller(
                row.getObject("vendor_id") == null
                        ? new TaskerCaller(
                                new TaskerId(row.getObject("tasker_id", UUID.class)), row.getBoolean("agent"))
                        : vendor(row),
                Scopes.read(row.getString("scopes")),
                key.beginning(),
                until == null ? Instant.MAX : until.toInstant());
    }

    private static Caller vendor(ResultSet row) throws SQLException {
        var id = new VendorId(row.getObject("vendor_id", UUID.class));
        var role = VendorRole.parse(row.getString("role"));
        var member = row.getObject("member_id", UUID.class);
        if (member == null) {
            return new VendorCaller(id, role, null);
        }
        var membersRole = VendorRole.parse(row.getString("member_role"));
        return new VendorCaller(id, membersRole.covers(role) ? role : membersRole, new MemberId(member));
    }

    private static TaskerCaller tasker(ResultSet row, int number) throws SQLException {
        return new TaskerCaller(new TaskerId(row.getObject("id", UUID.class)), row.getBoolean("agent"));
    }
}
