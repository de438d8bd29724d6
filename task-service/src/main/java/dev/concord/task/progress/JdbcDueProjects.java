package dev.concord.task.progress;

import dev.concord.contracts.id.ProjectId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcDueProjects implements DueProjects {

    private final JdbcClient jdbc;

    JdbcDueProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ProjectId> toOpen() {
        return ids("""
                select id from projects join reservations on project_id = id
                where state = 'open' and waiting > 0 and not settled
                    and funded - reserved >= label_cost * labels_per_task
                order by id limit 100
                """);
    }

    @Override
    public List<ProjectId> toWithdraw() {
        return ids("""
                select id from projects join reservations on project_id = id
                where state = 'closing' and waiting > 0
                order by id limit 100
                """);
    }

    @Override
    public List<ProjectId> toSettle() {
        return ids("""
                select id from projects join reservations on project_id = id
                where state = 'closing' and settled and waiting = 0 and open = 0
                order by id limit 100
                """);
    }

    private List<ProjectId> ids(String query) {
        return jdbc.sql(query)
                .query((row, _) -> new ProjectId(row.getObject("id", UUID.class)))
                .list();
    }
}
