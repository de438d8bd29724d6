package dev.concord.local.apibench;

import dev.concord.contracts.id.ProjectId;
import dev.concord.local.infrastructure.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Tasks that are decided already, written into the database as the task service would have left them: three labels each. */
final class DecidedTasks {

    private static final String INSERT = """
        insert into tasks (id, project_id, name, data, state, label, confidence, revision_generation, revision_number,
            labels, method, decided_at, submissions)
        select cast(lpad(to_hex(task), 8, '0') || '-0000-7000-8000-' || right(cast(project as text), 12) as uuid),
            project, 'task ' || task,
            json_build_object('left', 'product ' || task || ' with a name of usual length',
                'right', 'another product ' || task || ' with a name of usual length'),
            'agreed', json_build_object('kind', 'choice', 'value', case task % 3 when 0 then 'same' else 'different' end),
            0.5 + (task % 500) / 1000.0, 1, 1, 3, 'dawid-skene', now(),
            (select json_agg(json_build_object('submissionId', gen_random_uuid(), 'taskerId', gen_random_uuid(),
                    'label', json_build_object('kind', 'choice', 'value', 'same'), 'weight', 1 + nth * 0.1, 'agrees', task % 3 = 0))
                from generate_series(1, 3) as nth)
        from generate_series(1, ?) as task, (select cast(? as uuid) as project) as its
        """;

    private final String database;

    /** At a server's host and port. */
    DecidedTasks(String postgres) {
        this.database = "jdbc:postgresql://%s/task_service?user=%s".formatted(postgres, PostgresServer.USER);
    }

    void of(ProjectId project, int count) {
        try (var connection = DriverManager.getConnection(database);
                var insert = connection.prepareStatement(INSERT);
                var analyze = connection.createStatement()) {
            insert.setInt(1, count);
            insert.setObject(2, project.value());
            insert.executeUpdate();
            analyze.execute("vacuum analyze tasks");
        } catch (SQLException failed) {
            throw new IllegalStateException("the task service's database: " + failed.getMessage(), failed);
        }
    }
}
