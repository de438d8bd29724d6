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
    public Stated stated(TaskerId tasker) {
        return jdbc.sql("select languages, country, profile_version from taskers where id = :id")
                .param("id", tasker.value())
                .query(JdbcTaskers::stated)
                .optional()
                .orElse(Stated.NOTHING);
    }

    @Override
    public void state(TaskerId tasker, Stated stated) {
        var profile = stated.profile();
        jdbc.sql("""
                        update taskers set languages = :languages, country = :country, profile_version = :version
                        where id = :id
                        """)
                .param("id", tasker.value())
                .param("languages", profile.languages().toArray(String[]::new))
                .param("country", profile.country(), Types.VARCHAR)
                .param("version", stated.version())
                .update();
    }

    @Override
    public void remove(TaskerId tasker) {
        jdbc.sql("delete from taskers where id = :id")
                .param("id", tasker.value())
                .update();
    }

    private static Stated stated(ResultSet row, int ignored) throws SQLException {
        var languages = List.of((String[]) row.getArray("languages").getArray());
        return new Stated(new Profile(languages, row.getString("country")), row.getLong("profile_version"));
    }
}
