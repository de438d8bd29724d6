package dev.concord.task.log;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.JsonColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcProjectLog implements ProjectLog {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcProjectLog(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void append(ProjectId project, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with head as ( -- locked from here to the commit
                    insert into project_event_heads as head (project_id, position) values (:project, :count)
                    on conflict (project_id) do update set position = head.position + :count
                    returning position
                )
                insert into project_events (project_id, position, type, occurred_at, data)
                select :project, head.position - :count + row.number, row.type, :now, cast(row.data as json)
                from head, unnest(:types, :data) with ordinality as row (type, data, number)
                """)
                .param("project", project.value())
                .param("count", facts.size())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "types",
                        facts.stream().map(fact -> fact.type().toString()).toArray(String[]::new))
                .param(
                        "data",
                        facts.stream()
                                .map(fact -> JsonColumns.write(fact.data()))
                                .toArray(String[]::new))
                .update();
    }

    /** What was forgotten is asked for last: if it is less than the position, nothing was missing from what was read before. */
    @Override
    public Read after(ProjectId project, long position, int limit) {
        var events = jdbc.sql("""
                select position, type, occurred_at, data from project_events
                where project_id = :project and position > :position order by position limit :limit
                """)
                .param("project", project.value())
                .param("position", position)
                .param("limit", limit)
                .query(JdbcProjectLog::event)
                .list();
        var gone = extent(project).forgotten() > position;
        return new Read(gone ? List.of() : events, gone);
    }

    @Override
    public Extent extent(ProjectId project) {
        return jdbc.sql("select forgotten, position from project_event_heads where project_id = :project")
                .param("project", project.value())
                .query((row, _) -> new Extent(row.getLong("forgotten"), row.getLong("position")))
                .optional()
                .orElse(new Extent(0, 0));
    }

    private static ProjectEvent event(ResultSet row, int ignored) throws SQLException {
        return new ProjectEvent(
                row.getLong("position"),
                ProjectEventType.parse(row.getString("type")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("data"));
    }
}
