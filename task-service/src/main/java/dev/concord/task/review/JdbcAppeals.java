package dev.concord.task.review;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcAppeals implements Appeals {

    private static final UUID LEAST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcAppeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Judgement judgement, TaskerId tasker, Appeal appeal) {
        jdbc.sql("""
                        insert into appeals
                            (submission_id, task_id, project_id, tasker_id, reason, after_ruling, appealed_at)
                        values (:submission, :task, :project, :tasker, :reason, :afterRuling, :appealedAt)
                        """)
                .param("submission", appeal.submissionId().value())
                .param("task", judgement.taskId().value())
                .param("project", judgement.projectId().value())
                .param("tasker", tasker.value())
                .param("reason", appeal.reason().text())
                .param("afterRuling", appeal.afterRuling())
                .param("appealedAt", appeal.appealedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<MadeAppeal> of(TaskerId tasker, Optional<SubmissionId> after, int limit) {
        return jdbc.sql("""
                        select submission_id, project_id, task_id, reason, appealed_at from appeals
                        where tasker_id = :tasker and submission_id > :after order by submission_id limit :limit
                        """)
                .param("tasker", tasker.value())
                .param("after", after.map(SubmissionId::value).orElse(LEAST))
                .param("limit", limit)
                .query((row, _) -> new MadeAppeal(
                        new SubmissionId(row.getObject("submission_id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        new TaskId(row.getObject("task_id", UUID.class)),
                        new Reason(row.getString("reason")),
                        row.getObject("appealed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void eraseWords(TaskerId tasker) {
        jdbc.sql("update appeals set reason = 'erased' where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .update();
    }

    /** Returns the appeal in a row; none if the row has none. */
    static @Nullable Appeal appeal(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null
                ? null
                : new Appeal(
                        new SubmissionId(row.getObject("submission_id", UUID.class)),
                        new Reason(reason),
                        row.getInt("after_ruling"),
                        row.getObject("appealed_at", OffsetDateTime.class).toInstant());
    }
}
