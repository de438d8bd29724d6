package dev.concord.task.feedback;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.task.reservation.TaskState;
import dev.concord.web.rows.RowScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows taskers what became of their labels. It reads what is kept of each decision anyway, so it costs nothing when labels come in. */
@Service
public final class ReadFeedback {

    private final JdbcClient jdbc;

    ReadFeedback(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns what is decided of the tasker's labels for these tasks, by task; the caller bounds how many there are. The wall around
     * rows shows taskers the tasks of reviewed projects alone; here each row is asked for with its tasker.
     */
    public List<Feedback> of(TaskerId tasker, Collection<TaskId> tasks) {
        return RowScope.SERVICE.call(() -> find(tasker, tasks));
    }

    private List<Feedback> find(TaskerId tasker, Collection<TaskId> tasks) {
        return jdbc.sql("""
                        select tasks.id, project_id, state, confidence, decided_at,
                            counted ->> 'submissionId' as submission,
                            cast(counted ->> 'agrees' as boolean) as agrees,
                            cast(counted ->> 'weight' as double precision) as weight
                        from tasks cross join lateral json_array_elements(submissions) as counted
                        where tasks.id = any (:tasks) and counted ->> 'taskerId' = :tasker
                        order by tasks.id
                        """)
                .param("tasks", tasks.stream().map(TaskId::value).toArray(UUID[]::new))
                .param("tasker", tasker.toString())
                .query(ReadFeedback::feedback)
                .list();
    }

    private static Feedback feedback(ResultSet row, int ignored) throws SQLException {
        return new Feedback(
                SubmissionId.parse(row.getString("submission")),
                new TaskId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                TaskState.of(row.getString("state")),
                row.getBoolean("agrees"),
                row.getDouble("weight"),
                row.getDouble("confidence"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
