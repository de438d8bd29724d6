package dev.concord.task.live;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.reservation.TaskCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where projects stand, all in one query by their keys. */
@Component
final class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> of(Collection<ProjectId> projects) {
        return jdbc.sql("""
                select projects.id, projects.state, coalesce(position, 0) as position,
                    waiting, open, agreed, contested, withdrawn
                from projects
                join reservations on reservations.project_id = projects.id
                left join project_event_heads head on head.project_id = projects.id
                where projects.id = any (:ids)
                """)
                .param("ids", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
                .query(Standings::standing)
                .list();
    }

    private static Standing standing(ResultSet row, int ignored) throws SQLException {
        return new Standing(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getLong("position"),
                new Progress(
                        ProjectState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        new TaskCounts(
                                row.getLong("waiting"),
                                row.getLong("open"),
                                row.getLong("agreed"),
                                row.getLong("contested"),
                                row.getLong("withdrawn"))));
    }
}
