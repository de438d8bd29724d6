package dev.concord.gateway.tasker;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.identity.SecretHash;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcTaskers implements Taskers {

    private final JdbcClient jdbc;

    JdbcTaskers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean issue(Tasker tasker, SecretHash token, Instant now, Instant replacesAfter) {
        return jdbc.sql("""
                                insert into taskers (id, agent, token_hash, token_issued_at, token_used, registered_at)
                                values (:id, :agent, :token_hash, :now, false, :now)
                                on conflict (id) do update
                                set token_hash = excluded.token_hash, token_issued_at = excluded.token_issued_at
                                where taskers.agent = excluded.agent
                                  and not taskers.token_used
                                  and taskers.token_issued_at > :replaces_after
                                """)
                        .param("id", tasker.id().value())
                        .param("agent", tasker.agent())
                        .param("token_hash", token.bytes())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("replaces_after", replacesAfter.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Tasker> find(TaskerId id) {
        return jdbc.sql("select id, agent from taskers where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Tasker(new TaskerId(row.getObject("id", UUID.class)), row.getBoolean("agent")))
                .optional();
    }
}
