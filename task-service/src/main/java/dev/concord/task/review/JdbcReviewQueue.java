package dev.concord.task.review;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.JsonColumns;
import dev.concord.task.reservation.TaskState;
import dev.concord.task.review.WaitingReview.ReviewedSubmission;
import dev.concord.task.task.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a page with one statement, so that a task, its submissions and its appeals are of the same moment. */
@Component
final class JdbcReviewQueue implements ReviewQueue {

    private static final UUID LEAST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WaitingReview> page(ProjectId project, Optional<TaskId> after, int limit) {
        return jdbc.sql("""
                        with contested as (
                            select id from tasks
                            where project_id = :project and state = 'contested' and id > :after
                            order by id limit :limit
                        ), appealed as (
                            select distinct appeals.task_id as id
                            from appeals
                                join judged_submissions using (submission_id)
                                left join rulings on rulings.task_id = appeals.task_id
                            where appeals.project_id = :project and appeals.task_id > :after
                                and not agrees and after_ruling >= coalesce(applied, 0)
                            order by id limit :limit
                        ), waiting as (
                            select id from contested union select id from appealed order by id limit :limit
                        )
                        select id, name, data, control_label, predictions, state, tasks.label, confidence,
                            revision_generation, revision_number, labels,
                            number, rulings.label as ruling, ruled_at, applied,
                            (select json_agg(json_build_object('submissionId', submission_id,
                                    'taskerId', tasker_id, 'label', judged_submissions.label,
                                    'weight', weight, 'agrees', agrees) order by submission_id)
                                from judged_submissions where judged_submissions.task_id = id) as submissions,
                            (select json_agg(json_build_object('submissionId', submission_id, 'reason', reason,
                                    'afterRuling', after_ruling, 'appealedAt', appealed_at) order by submission_id)
                                from appeals
                                where appeals.project_id = :project and appeals.task_id = id) as appeals
                        from waiting join tasks using (id) left join rulings on rulings.task_id = id
                        order by id
                        """)
                .param("project", project.value())
                .param("after", after.map(TaskId::value).orElse(LEAST))
                .param("limit", limit)
                .query(JdbcReviewQueue::review)
                .list();
    }

    private static WaitingReview review(ResultSet row, int ignored) throws SQLException {
        return new WaitingReview(
                task(row),
                JdbcRulings.ruling(row),
                JsonColumns.list(row.getString("submissions"), ReviewedSubmission[].class),
                JsonColumns.list(row.getString("appeals"), Appeal[].class));
    }

    private static Task task(ResultSet row) throws SQLException {
        var agreement = new Task.Agreement(
                label(row.getString("label")),
                row.getDouble("confidence"),
                new Revision(row.getInt("revision_generation"), row.getInt("revision_number")),
                row.getInt("labels"));
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("name"),
                JsonColumns.readTree(row.getString("data")),
                label(row.getString("control_label")),
                JsonColumns.list(row.getString("predictions"), Prediction[].class),
                TaskState.of(row.getString("state")),
                agreement);
    }

    private static @Nullable Label label(@Nullable String column) {
        return column == null ? null : JsonColumns.read(column, Label.class);
    }
}
