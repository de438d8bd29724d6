package dev.concord.submission.history;

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
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores a batch as one statement: arrays in, rows out. */
@Component
final class JdbcPastSubmissions implements PastSubmissions {

    private static final UUID LEAST = new UUID(0, 0);
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    JdbcPastSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<PastSubmission> submissions) {
        jdbc.sql("""
                        insert into submissions (id, project_id, task_id, tasker_id, label, appended_at)
                        select id, project_id, task_id, tasker_id, cast(label as jsonb), appended_at
                        from unnest(:ids, :projects, :tasks, :taskers, :labels, cast(:times as timestamptz[]))
                            as new (id, project_id, task_id, tasker_id, label, appended_at)
                        on conflict (id) do nothing
                        """)
                .param(
                        "ids",
                        column(
                                submissions,
                                UUID[]::new,
                                each -> each.submitted().submissionId().value()))
                .param(
                        "projects",
                        column(
                                submissions,
                                UUID[]::new,
                                each -> each.submitted().projectId().value()))
                .param(
                        "tasks",
                        column(
                                submissions,
                                UUID[]::new,
                                each -> each.submitted().taskId().value()))
                .param(
                        "taskers",
                        column(
                                submissions,
                                UUID[]::new,
                                each -> each.submitted().taskerId().value()))
                .param("labels", column(submissions, String[]::new, JdbcPastSubmissions::label))
                .param("times", column(submissions, String[]::new, JdbcPastSubmissions::time))
                .update();
    }

    @Override
    public List<KeptSubmission> ofTasker(TaskerId tasker, Optional<SubmissionId> after, int limit) {
        return jdbc.sql("""
                        select id, project_id, task_id, label, appended_at
                        from submissions where tasker_id = :tasker and id > :after order by id limit :limit
                        """)
                .param("tasker", tasker.value())
                .param("after", after.map(SubmissionId::value).orElse(LEAST))
                .param("limit", limit)
                .query(JdbcPastSubmissions::kept)
                .list();
    }

    private static KeptSubmission kept(ResultSet row, int ignored) throws SQLException {
        return new KeptSubmission(
                new SubmissionId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getString("label"),
                row.getObject("appended_at", OffsetDateTime.class).toInstant());
    }

    private static String label(PastSubmission submission) {
        return JSON.writeValueAsString(submission.submitted().label());
    }

    private static String time(PastSubmission submission) {
        return submission.appendedAt().atOffset(ZoneOffset.UTC).toString();
    }

    private static <T> T[] column(
            List<PastSubmission> rows, IntFunction<T[]> array, Function<PastSubmission, T> value) {
        return rows.stream().map(value).toArray(array);
    }
}
