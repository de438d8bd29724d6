package dev.concord.task.review;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.JsonColumns;
import dev.concord.task.reservation.TaskState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcRulings implements Rulings {

    private final JdbcClient jdbc;

    JdbcRulings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ReviewedTask> task(ProjectId project, TaskId task) {
        return jdbc.sql("""
                        select tasks.id, state, data, number, rulings.label as ruling, ruled_at, applied,
                            exists (
                                select from appeals join judged_submissions using (submission_id)
                                where appeals.project_id = :project and appeals.task_id = :task
                                    and not agrees and after_ruling >= number) as appealed_since
                        from tasks left join rulings on task_id = id
                        where id = :task and tasks.project_id = :project
                        """)
                .param("project", project.value())
                .param("task", task.value())
                .query(JdbcRulings::reviewedTask)
                .optional();
    }

    @Override
    public void store(ProjectId project, TaskId task, Ruling ruling) {
        var stored = jdbc.sql("""
                        insert into rulings (task_id, project_id, number, label, ruled_at, applied)
                        values (:task, :project, :number, cast(:label as json), :ruledAt, :applied)
                        on conflict (task_id) do update set number = excluded.number, label = excluded.label,
                            ruled_at = excluded.ruled_at, applied = excluded.applied
                        where rulings.number = excluded.number - 1
                        """)
                .param("task", task.value())
                .param("project", project.value())
                .param("number", ruling.number())
                .param("label", JsonColumns.write(ruling.label()))
                .param("ruledAt", ruling.ruledAt().atOffset(ZoneOffset.UTC))
                .param("applied", ruling.applied())
                .update();
        if (stored != 1) {
            throw new IllegalStateException("task %s: ruling %d is not the next one (expected: made under the lock)"
                    .formatted(task, ruling.number()));
        }
    }

    /** Returns the ruling in a row; none if the row has none. */
    static @Nullable Ruling ruling(ResultSet row) throws SQLException {
        var number = row.getObject("number", Integer.class);
        return number == null
                ? null
                : new Ruling(
                        number,
                        JsonColumns.read(row.getString("ruling"), Label.class),
                        row.getObject("ruled_at", OffsetDateTime.class).toInstant(),
                        row.getInt("applied"));
    }

    private static ReviewedTask reviewedTask(ResultSet row, int ignored) throws SQLException {
        return new ReviewedTask(
                new TaskId(row.getObject("id", UUID.class)),
                TaskState.of(row.getString("state")),
                JsonColumns.readTree(row.getString("data")),
                ruling(row),
                row.getBoolean("appealed_since"));
    }
}
