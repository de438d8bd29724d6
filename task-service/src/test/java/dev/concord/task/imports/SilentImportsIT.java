package dev.concord.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.RunningTaskService;
import dev.concord.task.Samples;
import dev.concord.task.imports.ImportJob.Counts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody ends the import of a process that was killed: it is told by its silence, which lasts longer where it is no wonder. */
final class SilentImportsIT {

    private static final Counts TEN = new Counts(10, 0, 0);

    private final RunningTaskService service = RunningTaskService.get();
    private final Imports imports = service.bean(Imports.class);
    private final VendorId vendor = Samples.vendor();
    private final ProjectId project = service.newProject(vendor);
    private final ReadingImport reading = service.bean(StageLines.class).begin(project, new ImportKey("first"));

    @Test
    void isGivenUpWhenNothingWasReadForTwoMinutes() {
        imports.progress(reading.id(), TEN, 1_000);

        wasLastSeenAgo("119 seconds");
        assertThat(jobs()).extracting(ImportJob::state).containsExactly(ImportJob.State.READING);

        wasLastSeenAgo("121 seconds");
        assertThat(jobs()).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(ImportJob.State.ABANDONED);
            assertThat(job.counts()).isEqualTo(TEN);
        });
    }

    @Test
    void isGivenUpWhenItsTasksWereNotAddedInTwentyMinutes() {
        imports.adding(reading.id());

        wasLastSeenAgo("19 minutes");
        assertThat(jobs()).extracting(ImportJob::state).containsExactly(ImportJob.State.ADDING);

        wasLastSeenAgo("21 minutes");
        assertThat(jobs()).extracting(ImportJob::state).containsExactly(ImportJob.State.ABANDONED);
    }

    @Test
    void failsWhereverItIs() {
        imports.adding(reading.id());
        imports.fail(reading.id(), "why");

        assertThat(jobs()).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(ImportJob.State.FAILED);
            assertThat(job.problem()).isEqualTo("why");
            assertThat(job.endedAt()).isNotNull();
        });
    }

    private List<ImportJob> jobs() {
        return service.bean(FindImports.class)
                .page(vendor, project, Optional.empty(), 10)
                .orElseThrow();
    }

    private void wasLastSeenAgo(String interval) {
        service.bean(JdbcClient.class)
                .sql("update import_jobs set seen_at = now() - cast(:ago as interval) where id = :id")
                .param("ago", interval)
                .param("id", reading.id().value())
                .update();
    }
}
