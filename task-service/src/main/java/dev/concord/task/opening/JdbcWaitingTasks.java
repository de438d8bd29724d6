package dev.concord.task.opening;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.JsonColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcWaitingTasks implements WaitingTasks {

    private final JdbcClient jdbc;

    JdbcWaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WaitingTask> first(ProjectId project, int limit) {
        return jdbc.sql("""
                        select id, name, data, control_label, predictions from tasks
                        where project_id = :project and state = 'waiting' order by id limit :limit
                        """)
                .param("project", project.value())
                .param("limit", limit)
                .query(JdbcWaitingTasks::task)
                .list();
    }

    @Override
    public void open(List<WaitingTask> tasks, int labelsReserved) {
        var opened = jdbc.sql("""
                        update tasks set state = 'open', labels_reserved = :labels
                        where id = any (:ids) and state = 'waiting'
                        """)
                .param("labels", labelsReserved)
                .param("ids", tasks.stream().map(task -> task.id().value()).toArray(UUID[]::new))
                .update();
        if (opened != tasks.size()) {
            throw new IllegalStateException("%d tasks opened (expected: %d)".formatted(opened, tasks.size()));
        }
    }

    @Override
    public int withdrawFirst(ProjectId project, int limit) {
        return jdbc.sql("""
                        update tasks set state = 'withdrawn' where id in (
                            select id from tasks
                            where project_id = :project and state = 'waiting' order by id limit :limit)
                        """)
                .param("project", project.value())
                .param("limit", limit)
                .update();
    }

    private static WaitingTask task(ResultSet row, int ignored) throws SQLException {
        var control = row.getString("control_label");
        var predictions = row.getString("predictions");
        return new WaitingTask(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("name"),
                JsonColumns.readTree(row.getString("data")),
                control == null ? null : JsonColumns.read(control, Label.class),
                predictions == null ? null : List.of(JsonColumns.read(predictions, Prediction[].class)));
    }
}
