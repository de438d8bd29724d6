package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.JsonColumns;
import dev.concord.task.TimeColumns;
import dev.concord.task.imports.ImportJob.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A body may be silent for a minute before the server gives it up, so two minutes of silence are a crash. Adding is silent as a whole: it
 * takes minutes for a million tasks on a slow disk, and waits for other imports of the project.
 */
@Component
final class JdbcImports implements Imports {

    private static final UUID LEAST = new UUID(0, 0);
    private static final String COLUMNS = """
            select id, idempotency_key,
                   case when state = 'reading' and seen_at < now() - interval '2 minutes'
                          or state = 'adding' and seen_at < now() - interval '20 minutes'
                       then 'abandoned' else state end as state,
                   accepted, duplicates, rejected, size_bytes, problem, started_at, ended_at
            from import_jobs
            """;

    private final JdbcClient jdbc;

    JdbcImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(ImportId importId, ProjectId project, ImportKey key) {
        jdbc.sql("insert into import_jobs (id, project_id, idempotency_key) values (:id, :project, :key)")
                .param("id", importId.value())
                .param("project", project.value())
                .param("key", key.value())
                .update();
    }

    @Override
    public void progress(ImportId importId, Counts counts, long bytes) {
        jdbc.sql("""
                        update import_jobs
                        set accepted = :accepted, rejected = :rejected, size_bytes = :bytes, seen_at = now()
                        where id = :id and state = 'reading'
                        """)
                .param("id", importId.value())
                .param("accepted", counts.accepted())
                .param("rejected", counts.rejected())
                .param("bytes", bytes)
                .update();
    }

    @Override
    public void adding(ImportId importId) {
        jdbc.sql("update import_jobs set state = 'adding', seen_at = now() where id = :id and state = 'reading'")
                .param("id", importId.value())
                .update();
    }

    @Override
    public void awaitTurn(ProjectId project) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:project, 67)) as text)")
                .param("project", project.toString())
                .query(String.class)
                .single();
    }

    @Override
    public void finish(ProjectId project, ImportKey key, FinishedImport finished) {
        var report = finished.report();
        var fingerprint = finished.fingerprint();
        jdbc.sql("""
                        insert into imports (project_id, idempotency_key, report, imported_at, fingerprint)
                        values (:project, :key, cast(:report as json), now(), :fingerprint)
                        """)
                .param("project", project.value())
                .param("key", key.value())
                .param("report", JsonColumns.write(report))
                .param("fingerprint", fingerprint == null ? null : fingerprint.hex())
                .update();
        jdbc.sql("""
                        update import_jobs
                        set state = 'done', accepted = :accepted, duplicates = :duplicates, rejected = :rejected,
                            seen_at = now(), ended_at = now()
                        where id = :id
                        """)
                .param("id", report.importId().value())
                .param("accepted", report.accepted())
                .param("duplicates", report.duplicates())
                .param("rejected", report.rejected())
                .update();
    }

    @Override
    public void fail(ImportId importId, String problem) {
        jdbc.sql("""
                        update import_jobs set state = 'failed', problem = :problem, seen_at = now(), ended_at = now()
                        where id = :id and state in ('reading', 'adding')
                        """).param("id", importId.value()).param("problem", problem).update();
    }

    @Override
    public Optional<FinishedImport> finished(ProjectId project, ImportKey key) {
        return jdbc.sql("""
                        select report, fingerprint from imports where project_id = :project and idempotency_key = :key
                        """)
                .param("project", project.value())
                .param("key", key.value())
                .query((row, _) -> finished(row))
                .optional();
    }

    @Override
    public Optional<ImportJob> find(ProjectId project, ImportId importId) {
        return jdbc.sql(COLUMNS + "where project_id = :project and id = :id")
                .param("project", project.value())
                .param("id", importId.value())
                .query((row, _) -> job(row))
                .optional();
    }

    @Override
    public List<ImportJob> page(ProjectId project, Optional<ImportId> after, int limit) {
        return jdbc.sql(COLUMNS + """
                        where project_id = :project and id > :after order by id limit :limit
                        """)
                .param("project", project.value())
                .param("after", after.map(ImportId::value).orElse(LEAST))
                .param("limit", limit)
                .query((row, _) -> job(row))
                .list();
    }

    private static FinishedImport finished(ResultSet row) throws SQLException {
        var fingerprint = row.getString("fingerprint");
        return new FinishedImport(
                JsonColumns.read(row.getString("report"), ImportReport.class),
                fingerprint == null ? null : new Fingerprint(fingerprint));
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("idempotency_key"),
                ImportJob.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Counts(row.getLong("accepted"), row.getLong("duplicates"), row.getLong("rejected")),
                row.getLong("size_bytes"),
                row.getString("problem"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                TimeColumns.read(row, "ended_at"));
    }
}
