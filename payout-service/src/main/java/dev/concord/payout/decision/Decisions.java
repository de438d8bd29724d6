package dev.concord.payout.decision;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All decisions. Whoever decides appends in the transaction that carries it out, so that there is none without the other. */
@Component
public final class Decisions {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Decisions(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A decision in the log; its number only rises. */
    public record Logged(long number, Instant at, Decision decision) {}

    public void append(Decision decision) {
        jdbc.sql("""
                        insert into decisions (kind, subject, decided_by, reason, decided_at)
                        values (:kind, :subject, :by, :reason, :now)
                        """)
                .param("kind", decision.kind().text())
                .param("subject", decision.subject())
                .param("by", decision.by())
                .param("reason", decision.reason())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Returns so many decisions with a number below that, the latest first. */
    public List<Logged> before(long number, int limit) {
        return jdbc.sql("""
                        select number, kind, subject, decided_by, reason, decided_at from decisions
                        where number < :before order by number desc limit :limit
                        """)
                .param("before", number)
                .param("limit", limit)
                .query((row, _) -> new Logged(
                        row.getLong("number"),
                        row.getTimestamp("decided_at").toInstant(),
                        new Decision(
                                Decision.Kind.of(row.getString("kind")),
                                row.getObject("subject", UUID.class),
                                row.getString("decided_by"),
                                row.getString("reason"))))
                .list();
    }
}
