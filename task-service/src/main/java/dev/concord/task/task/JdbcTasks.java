package dev.concord.task.task;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.JsonColumns;
import dev.concord.task.reservation.TaskState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcTasks implements Tasks {

    private static final UUID LEAST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> page(ProjectId project, Set<TaskState> states, Optional<TaskId> after, int limit) {
        return jdbc.sql(pageIn(states))
                .param("project", project.value())
                .param("after", after.map(TaskId::value).orElse(LEAST))
                .param("limit", limit)
                .query(JdbcTasks::task)
                .list();
    }

    @Override
    public List<LabelledTask> labelled(ProjectId project, Optional<TaskId> after, int limit) {
        return jdbc.sql("""
                        select id, name, state, label, confidence, revision_generation, revision_number, labels
                        from tasks where project_id = :project and id > :after order by id limit :limit
                        """)
                .param("project", project.value())
                .param("after", after.map(TaskId::value).orElse(LEAST))
                .param("limit", limit)
                .query(JdbcTasks::labelledTask)
                .list();
    }

    /**
     * Asks for the tasks of each state by themselves, so that the rare ones are found by their partial indexes. The states are written
     * out, since of a parameter PostgreSQL could not tell that such an index has all that is asked for.
     */
    static String pageIn(Set<TaskState> states) {
        if (states.size() == TaskState.values().length) {
            return pageWith("true");
        }
        return states.stream()
                .map(state -> "(" + pageWith("state = '" + state.text() + "'") + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") as found order by id limit :limit"));
    }

    private static String pageWith(String condition) {
        return """
                select id, name, data, control_label, predictions, state, label, confidence,
                    revision_generation, revision_number, labels
                from tasks where project_id = :project and %s and id > :after order by id limit :limit
                """.formatted(condition);
    }

    private static LabelledTask labelledTask(ResultSet row, int ignored) throws SQLException {
        return new LabelledTask(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("name"),
                TaskState.of(row.getString("state")),
                agreement(row));
    }

    private static Task task(ResultSet row, int ignored) throws SQLException {
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("name"),
                JsonColumns.readTree(row.getString("data")),
                label(row.getString("control_label")),
                JsonColumns.list(row.getString("predictions"), Prediction[].class),
                TaskState.of(row.getString("state")),
                agreement(row));
    }

    private static Task.@Nullable Agreement agreement(ResultSet row) throws SQLException {
        var generation = row.getObject("revision_generation", Integer.class);
        return generation == null
                ? null
                : new Task.Agreement(
                        label(row.getString("label")),
                        row.getDouble("confidence"),
                        new Revision(generation, row.getInt("revision_number")),
                        row.getInt("labels"));
    }

    private static @Nullable Label label(@Nullable String column) {
        return column == null ? null : JsonColumns.read(column, Label.class);
    }
}
