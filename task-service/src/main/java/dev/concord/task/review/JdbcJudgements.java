package dev.concord.task.review;

import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.task.JsonColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores a batch as a few statements, whatever its size: arrays in, rows out. */
@Component
final class JdbcJudgements implements Judgements {

    private final JdbcClient jdbc;

    JdbcJudgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void replace(Collection<LabelAgreed> decisions) {
        jdbc.sql("delete from judged_submissions where task_id = any (:tasks)")
                .param(
                        "tasks",
                        column(decisions, UUID[]::new, each -> each.taskId().value()))
                .update();
        insert(decisions.stream()
                .flatMap(decision -> decision.submissions().stream().map(each -> new Row(decision, each)))
                .toList());
        takeUp(decisions.stream().flatMap(TakenUp::in).toList());
    }

    @Override
    public Optional<Judgement> find(SubmissionId id, TaskerId tasker) {
        return jdbc.sql("""
                        select judged.submission_id, judged.project_id, judged.task_id, judged.label as submitted,
                            tasks.label as decided, agrees, coalesce(number, 0) as number,
                            coalesce(applied, 0) as applied, reason, after_ruling, appealed_at
                        from judged_submissions as judged
                            join tasks on tasks.id = judged.task_id
                            left join rulings on rulings.task_id = judged.task_id
                            left join appeals on appeals.submission_id = judged.submission_id
                        where judged.submission_id = :id and judged.tasker_id = :tasker and tasks.label is not null
                        """)
                .param("id", id.value())
                .param("tasker", tasker.value())
                .query(JdbcJudgements::judgement)
                .optional();
    }

    @Override
    public int forget(ProjectId project, int limit) {
        var appeals = jdbc.sql("""
                        delete from appeals where submission_id in (
                            select submission_id from appeals where project_id = :project limit :limit)
                        """)
                .param("project", project.value())
                .param("limit", limit)
                .update();
        var judged = jdbc.sql("""
                        delete from judged_submissions where submission_id in (
                            select submission_id from judged_submissions where project_id = :project limit :limit)
                        """)
                .param("project", project.value())
                .param("limit", limit)
                .update();
        return appeals + judged;
    }

    private void insert(List<Row> rows) {
        jdbc.sql("""
                        insert into judged_submissions
                            (submission_id, task_id, project_id, tasker_id, label, weight, agrees)
                        select submission_id, task_id, project_id, tasker_id, cast(label as json), weight, agrees
                        from unnest(:submissions, :tasks, :projects, :taskers, :labels, :weights, :agree)
                            as new (submission_id, task_id, project_id, tasker_id, label, weight, agrees)
                        """)
                .param(
                        "submissions",
                        column(
                                rows,
                                UUID[]::new,
                                row -> row.judged().submissionId().value()))
                .param(
                        "tasks",
                        column(rows, UUID[]::new, row -> row.decision().taskId().value()))
                .param(
                        "projects",
                        column(
                                rows,
                                UUID[]::new,
                                row -> row.decision().projectId().value()))
                .param(
                        "taskers",
                        column(rows, UUID[]::new, row -> row.judged().taskerId().value()))
                .param(
                        "labels",
                        column(
                                rows,
                                String[]::new,
                                row -> JsonColumns.write(row.judged().label())))
                .param(
                        "weights",
                        column(rows, Double[]::new, row -> row.judged().weight()))
                .param("agree", column(rows, Boolean[]::new, row -> row.judged().agrees()))
                .update();
    }

    /** Of a ruling that was replaced by one of another label meanwhile, the decision says nothing about the later one. */
    private void takeUp(List<TakenUp> byRuling) {
        if (byRuling.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update rulings set applied = number
                        from unnest(:tasks, :labels) as new (task_id, label)
                        where rulings.task_id = new.task_id
                            and cast(rulings.label as jsonb) = cast(new.label as jsonb)
                        """)
                .param(
                        "tasks",
                        column(byRuling, UUID[]::new, each -> each.task().value()))
                .param("labels", column(byRuling, String[]::new, each -> JsonColumns.write(each.label())))
                .update();
    }

    private static <R, T> T[] column(Collection<R> rows, IntFunction<T[]> array, Function<R, T> value) {
        return rows.stream().map(value).toArray(array);
    }

    private static Judgement judgement(ResultSet row, int ignored) throws SQLException {
        return new Judgement(
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                JsonColumns.read(row.getString("submitted"), Label.class),
                JsonColumns.read(row.getString("decided"), Label.class),
                row.getBoolean("agrees"),
                row.getInt("number"),
                row.getInt("applied"),
                JdbcAppeals.appeal(row));
    }

    private record Row(LabelAgreed decision, JudgedSubmission judged) {}

    /** A task with the label that a ruling gave it. */
    private record TakenUp(TaskId task, Label label) {

        static Stream<TakenUp> in(LabelAgreed decision) {
            var label = decision.label();
            return Boolean.TRUE.equals(decision.reviewed()) && label != null
                    ? Stream.of(new TakenUp(decision.taskId(), label))
                    : Stream.empty();
        }
    }
}
