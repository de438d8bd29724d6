package dev.concord.submission.qualification;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcTestResults implements TestResults {

    private final JdbcClient jdbc;

    JdbcTestResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ProjectId, TestResult> of(TaskerId tasker, Collection<ProjectId> projects) {
        var found = new HashMap<ProjectId, TestResult>();
        jdbc.sql("""
                        select project_id, passed, share from test_results
                        where tasker_id = :tasker and project_id = any (:projects)
                        """)
                .param("tasker", tasker.value())
                .param("projects", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new ProjectId(row.getObject("project_id", UUID.class)),
                            new TestResult(row.getBoolean("passed"), row.getDouble("share")));
                });
        return found;
    }

    /** The update changes nothing; it locks the row and returns what stands there. */
    @Override
    public TestResult first(TaskerId tasker, ProjectId project, TestResult result, Instant now) {
        return jdbc.sql("""
                        insert into test_results as known (tasker_id, project_id, passed, share, judged_at)
                        values (:tasker, :project, :passed, :share, :now)
                        on conflict (tasker_id, project_id) do update set passed = known.passed
                        returning passed, share
                        """)
                .param("tasker", tasker.value())
                .param("project", project.value())
                .param("passed", result.passed())
                .param("share", result.share())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new TestResult(row.getBoolean("passed"), row.getDouble("share")))
                .single();
    }

    @Override
    public void forget(TaskerId tasker) {
        jdbc.sql("delete from test_results where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .update();
    }
}
