package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
    public Profile profile(TaskerId tasker) {
        return jdbc.sql("select languages, country from taskers where id = :id")
                .param("id", tasker.value())
                .query(JdbcTaskers::profile)
                .optional()
                .orElse(Profile.NONE);
    }

    @Override
    public void state(Tasker tasker, Profile profile, Instant now) {
        jdbc.sql("""
                        insert into taskers (id, agent, registered_at, languages, country)
                        values (:id, :agent, :now, :languages, :country)
                        on conflict (id) do update set languages = excluded.languages, country = excluded.country
                        """)
                .param("id", tasker.id().value())
                .param("agent", tasker.agent())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("languages", profile.languages().toArray(String[]::new))
                .param("country", profile.country(), Types.VARCHAR)
                .update();
    }

    @Override
    public void remove(TaskerId tasker) {
        jdbc.sql("delete from taskers where id = :id")
                .param("id", tasker.value())
                .update();
    }

    private static Profile profile(ResultSet row, int ignored) throws SQLException {
        return new Profile(List.of((String[]) row.getArray("languages").getArray()), row.getString("country"));
    }
}
