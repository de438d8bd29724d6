package dev.concord.task.imports;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.JsonColumns;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcImports implements Imports {

    private final JdbcClient jdbc;

    JdbcImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ImportReport> find(ProjectId project, ImportKey key) {
        return jdbc.sql("select report from imports where project_id = :project and idempotency_key = :key")
                .param("project", project.value())
                .param("key", key.value())
                .query((row, _) -> JsonColumns.read(row.getString("report"), ImportReport.class))
                .optional();
    }

    @Override
    public void add(ProjectId project, ImportKey key, ImportReport report) {
        jdbc.sql("""
                        insert into imports (project_id, idempotency_key, report, imported_at)
                        values (:project, :key, cast(:report as json), now())
                        """)
                .param("project", project.value())
                .param("key", key.value())
                .param("report", JsonColumns.write(report))
                .update();
    }
}
