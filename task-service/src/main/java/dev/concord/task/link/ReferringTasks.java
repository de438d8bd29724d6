package dev.concord.task.link;

import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.JsonColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What tasks show, to those who may see it. */
@Component
final class ReferringTasks {

    private final JdbcClient jdbc;

    ReferringTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Referring> ofVendor(VendorId vendor, TaskId task) {
        return jdbc.sql("""
                        select vendor_id, data from tasks join projects on projects.id = tasks.project_id
                        where tasks.id = :task and vendor_id = :vendor
                        """)
                .param("task", task.value())
                .param("vendor", vendor.value())
                .query(ReferringTasks::referring)
                .optional();
    }

    /** Finds a task that may be under way, for whoever is known to have it before them. */
    Optional<Referring> ofWork(TaskId task) {
        return jdbc.sql("""
                        select vendor_id, data from tasks join projects on projects.id = tasks.project_id
                        where tasks.id = :task and projects.state in ('open', 'paused', 'closing')
                        """)
                .param("task", task.value())
                .query(ReferringTasks::referring)
                .optional();
    }

    /** Finds a task of a project that is under way for a tasker whose label of it was judged. */
    Optional<Referring> labelledBy(TaskerId tasker, TaskId task) {
        return jdbc.sql("""
                        select vendor_id, data from tasks join projects on projects.id = tasks.project_id
                        where tasks.id = :task and projects.state in ('open', 'paused', 'closing')
                            and exists (select from judged_submissions where task_id = tasks.id and tasker_id = :tasker)
                        """)
                .param("task", task.value())
                .param("tasker", tasker.value())
                .query(ReferringTasks::referring)
                .optional();
    }

    private static Referring referring(ResultSet row, int ignored) throws SQLException {
        return new Referring(
                new VendorId(row.getObject("vendor_id", UUID.class)), JsonColumns.readTree(row.getString("data")));
    }

    /** A task's data, and who is answerable for it. */
    record Referring(VendorId vendor, JsonNode data) {}
}
