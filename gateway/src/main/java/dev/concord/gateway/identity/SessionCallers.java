package dev.concord.gateway.identity;

import dev.concord.contracts.id.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a browser session is, as long as it goes on: the same callers as by keys, in the role that the member has now. */
@Component
final class SessionCallers {

    /** That a session is used is noted no more often than that. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Duration idle;

    SessionCallers(JdbcClient jdbc, SessionSettings settings) {
        this.jdbc = jdbc;
        this.idle = settings.idle();
    }

    Optional<KnownCaller> with(Secret secret, Instant now) {
        var found = jdbc.sql("""
                        select s.id, s.ends_at, s.seen_at, m.vendor_id, m.id as member_id, m.role, t.id as tasker_id, t.agent
                        from sessions s
                        left join members m on m.id = s.member_id
                        left join taskers t on t.id = s.tasker_id
                        where s.secret_hash = :hash and s.ends_at > :now and s.seen_at > :idle_since
                          and m.removed_at is null
                        """)
                .param("hash", secret.hash().bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idle_since", now.minus(idle).atOffset(ZoneOffset.UTC))
                .query(SessionCallers::seen)
                .optional();
        found.filter(session -> session.at().isBefore(now.minus(USE_NOTED_EVERY)))
                .ifPresent(_ -> noteUse(secret, now));
        return found.map(Seen::caller);
    }

    /** Whoever comes at the same time finds the row noted already, and writes nothing. */
    private void noteUse(Secret secret, Instant now) {
        jdbc.sql("update sessions set seen_at = :now where secret_hash = :hash and seen_at < :before")
                .param("hash", secret.hash().bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(USE_NOTED_EVERY).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        var caller = KnownCaller.bySession(
                PersonColumns.caller(row),
                new SessionId(row.getObject("id", UUID.class)),
                row.getTimestamp("ends_at").toInstant());
        return new Seen(caller, row.getTimestamp("seen_at").toInstant());
    }

    /** Whose session it is, and when its use was last noted. */
    private record Seen(KnownCaller caller, Instant at) {}
}
