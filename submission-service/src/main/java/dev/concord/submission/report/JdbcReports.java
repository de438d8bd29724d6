package dev.concord.submission.report;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcReports implements Reports {

    private static final UUID LEAST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Report report) {
        jdbc.sql("""
                        insert into reports (id, project_id, task_id, tasker_id, fault, comment, reported_at)
                        values (:id, :project, :task, :tasker, :fault, :comment, :reported_at)
                        on conflict do nothing
                        """)
                .param("id", report.id().value())
                .param("project", report.projectId().value())
                .param("task", report.taskId().value())
                .param("tasker", report.taskerId().value())
                .param("fault", report.fault().name())
                .param("comment", report.comment().text())
                .param("reported_at", report.reportedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Report.Counted> ofProject(ProjectId project, Optional<SubmissionId> after, int limit) {
        return jdbc.sql("""
                        select id, project_id, task_id, tasker_id, fault, comment, reported_at,
                            (select count(*) from reports same where same.task_id = reports.task_id) as reporters
                        from reports where project_id = :project and id > :after order by id limit :limit
                        """)
                .param("project", project.value())
                .param("after", after.map(SubmissionId::value).orElse(LEAST))
                .param("limit", limit)
                .query(JdbcReports::counted)
                .list();
    }

    @Override
    public List<Report> ofTasker(TaskerId tasker, Optional<SubmissionId> after, int limit) {
        return jdbc.sql("""
                        select id, project_id, task_id, tasker_id, fault, comment, reported_at
                        from reports where tasker_id = :tasker and id > :after order by id limit :limit
                        """)
                .param("tasker", tasker.value())
                .param("after", after.map(SubmissionId::value).orElse(LEAST))
                .param("limit", limit)
                .query((row, _) -> report(row))
                .list();
    }

    @Override
    public void eraseComments(TaskerId tasker) {
        jdbc.sql("update reports set comment = '' where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .update();
    }

    private static Report.Counted counted(ResultSet row, int ignored) throws SQLException {
        return new Report.Counted(report(row), row.getInt("reporters"));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                new SubmissionId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                new TaskerId(row.getObject("tasker_id", UUID.class)),
                Fault.valueOf(row.getString("fault")),
                new Comment(row.getString("comment")),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
