package dev.concord.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.RunningTaskService;
import dev.concord.task.Samples;
import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.TaskFormat;
import dev.concord.task.project.ChangeProject;
import dev.concord.task.project.Projects;
import dev.concord.task.project.Transition;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A million tasks take a while to add; meanwhile the project's other tasks are opened, and their labels agreed. */
final class ImportsKeepNobodyWaitingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningTaskService service = RunningTaskService.get();
    private final JdbcClient jdbc = service.bean(JdbcClient.class);
    private final VendorId vendor = Samples.vendor();
    private final ProjectId project = service.newProject(vendor);

    @Test
    void theProjectCanBeLockedWhileItsTasksAreAdded() throws Exception {
        var result = whileTasksAreAdded(() -> service.bean(Projects.class).lock(project));

        assertThat(result).isInstanceOfSatisfying(ImportResult.Done.class, done -> {
            assertThat(done.report().accepted()).isEqualTo(1);
            assertThat(done.report().duplicates()).isEqualTo(1);
        });
        assertThat(names()).isEqualTo(2);
    }

    @Test
    void tasksAreTakenBackIfTheProjectClosedMeanwhile() throws Exception {
        var result = whileTasksAreAdded(
                () -> service.bean(ChangeProject.class).change(project, vendor, _ -> true, Transition.CLOSE));

        assertThat(result).isInstanceOf(ImportResult.Refused.class);
        assertThat(names()).isEqualTo(1);
    }

    /** An import of two tasks, one of which it cannot add before something else has happened. */
    private ImportResult whileTasksAreAdded(Callable<?> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<ImportResult> importing = service.bean(TransactionOperations.class)
                    .execute(_ -> {
                        addTask("b");
                        var adding = threads.submit(this::importTwo);
                        await().atMost(PATIENCE).until(this::isAnImportHeldUp);
                        assertThat(inTransaction(other, threads)).succeedsWithin(PATIENCE);
                        return adding;
                    });
            return importing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private Future<?> inTransaction(Callable<?> other, ExecutorService threads) {
        return threads.submit(() -> service.bean(TransactionOperations.class).execute(_ -> {
            try {
                return other.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }));
    }

    private ImportResult importTwo() throws Exception {
        var lines = "{\"name\":\"a\"}\n{\"name\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);
        var file = new TaskFile(TaskFormat.NDJSON, Annotations.LEFT_OUT, new ByteArrayInputStream(lines));
        return service.bean(ImportTasks.class).run(vendor, project, new ImportKey("k"), file);
    }

    private void addTask(String name) {
        jdbc.sql("insert into tasks (id, project_id, name, data) values (:id, :project, :name, '{}')")
                .param("id", Samples.IDS.next())
                .param("project", project.value())
                .param("name", name)
                .update();
    }

    private boolean isAnImportHeldUp() {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                        where wait_event_type = 'Lock' and query like 'insert into tasks%')
                        """).query(Boolean.class).single();
    }

    private long names() {
        return jdbc.sql("select count(*) from tasks where project_id = :project")
                .param("project", project.value())
                .query(Long.class)
                .single();
    }
}
