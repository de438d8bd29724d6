package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.JsonColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcStagedTasks implements StagedTasks {

    private static final String COPY = """
            copy staged_tasks (import_id, task_id, name, data, control_label, predictions) from stdin with (format binary)
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcStagedTasks(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    @Override
    public void stage(ImportId importId, List<StagedTask> tasks) {
        var rows = new CopyRows();
        for (var staged : tasks) {
            var task = staged.task();
            rows.row(6)
                    .uuid(importId.value())
                    .uuid(staged.id().value())
                    .text(task.name())
                    .text(task.data())
                    .text(task.control() == null ? null : JsonColumns.write(task.control()))
                    .text(task.predictions().isEmpty() ? null : JsonColumns.write(task.predictions()));
        }
        var encoded = rows.end();
        template.execute((ConnectionCallback<Long>) connection -> copy(connection, encoded));
    }

    @Override
    public long count(ImportId importId) {
        return jdbc.sql("select count(*) from staged_tasks where import_id = :import")
                .param("import", importId.value())
                .query(Long.class)
                .single();
    }

    @Override
    public long addToTasks(ImportId importId, ProjectId project) {
        return jdbc.sql("""
                        insert into tasks (id, project_id, name, data, control_label, predictions)
                        select task_id, :project, name, data, control_label, predictions
                        from staged_tasks where import_id = :import order by task_id
                        on conflict (project_id, name) do nothing
                        """)
                .param("import", importId.value())
                .param("project", project.value())
                .update();
    }

    @Override
    public void discard(ImportId importId) {
        jdbc.sql("delete from staged_tasks where import_id = :import")
                .param("import", importId.value())
                .update();
    }

    @Override
    public void discardAbandoned() {
        jdbc.sql("""
                delete from staged_tasks where ctid in
                    (select ctid from staged_tasks where staged_at < now() - interval '6 hours' limit 1000000)
                """).update();
    }

    private static long copy(Connection connection, byte[] rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            copy.writeToCopy(rows, 0, rows.length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
