package dev.concord.submission.assignment;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcSkips implements Skips {

    private final JdbcClient jdbc;

    JdbcSkips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Lease skipped, SkipReason reason) {
        jdbc.sql("""
                        insert into skips (task_id, reason, project_id, times) values (:task, :reason, :project, 1)
                        on conflict (task_id, reason) do update set times = skips.times + 1
                        """)
                .param("task", skipped.taskId().value())
                .param("reason", reason.name())
                .param("project", skipped.projectId().value())
                .update();
    }

    @Override
    public Counted ofProject(ProjectId project, int limit) {
        return new Counted(reasons(project), tasks(project, limit));
    }

    /** Adds up one row for each skipped task and reason, all from the index. */
    private List<OfReason> reasons(ProjectId project) {
        return jdbc.sql("""
                        select reason, sum(times) as times from skips where project_id = :project
                        group by reason order by times desc, reason
                        """)
                .param("project", project.value())
                .query((row, _) -> new OfReason(reason(row), row.getLong("times")))
                .list();
    }

    private List<OfTask> tasks(ProjectId project, int limit) {
        return jdbc.sql("""
                        select task_id, reason, times from skips where project_id = :project
                        order by times desc, task_id, reason limit :limit
                        """)
                .param("project", project.value())
                .param("limit", limit)
                .query((row, _) ->
                        new OfTask(new TaskId(row.getObject("task_id", UUID.class)), reason(row), row.getInt("times")))
                .list();
    }

    private static SkipReason reason(ResultSet row) throws SQLException {
        return SkipReason.valueOf(row.getString("reason"));
    }
}
