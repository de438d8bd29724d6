package dev.concord.gateway.tasker;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds taskers who come by a sign-in, and so have no token. */
@Component
public final class SigningInTaskers {

    private final JdbcClient jdbc;

    SigningInTaskers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction that says by which sign-in it is. */
    public void add(Tasker tasker, Instant now) {
        jdbc.sql("""
                        insert into taskers (id, agent, token_hash, token_issued_at, token_used, registered_at)
                        values (:id, :agent, null, :now, true, :now)
                        """)
                .param("id", tasker.id().value())
                .param("agent", tasker.agent())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
