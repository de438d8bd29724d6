package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcTaskers implements Taskers {

    private final JdbcClient jdbc;

    JdbcTaskers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Tasker tasker, Instant registeredAt) {
        jdbc.sql("""
                        insert into taskers (id, agent, registered_at) values (:id, :agent, :registered_at)
                        on conflict (id) do update set agent = excluded.agent
                        """)
                .param("id", tasker.id().value())
                .param("agent", tasker.agent())
                .param("registered_at", registeredAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(TaskerId tasker) {
        jdbc.sql("delete from taskers where id = :id")
                .param("id", tasker.value())
                .update();
    }
}
