package dev.concord.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.RunningTaskService;
import dev.concord.task.Samples;
import dev.concord.task.imports.ImportResult.Done;
import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.BodyTooLarge;
import dev.concord.task.imports.format.TaskFormat;
import dev.concord.task.imports.format.TaskRules;
import dev.concord.task.media.KeepMedia;
import dev.concord.task.project.ChangeProject;
import dev.concord.task.project.Transition;
import dev.concord.task.reservation.Reservations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** An import happens once and whole, whatever breaks while it is read. */
final class ImportTasksIT {

    private static final TaskRules RULES = new TaskRules(Samples.YES_OR_NO, new Overlap(1, 3));
    private static final ImportKey KEY = new ImportKey("first");
    private static final int TASKS = 5_000;

    private final RunningTaskService service = RunningTaskService.get();
    private final VendorId vendor = Samples.vendor();
    private final ProjectId project = service.newProject(vendor);

    @Test
    void reportsWhatBecameOfEachLine() throws IOException {
        var report = done(run(KEY, """
                {"name": "a", "data": {"x": 1}}
                {"name": "b"}
                not json
                {"name": "a"}
                """));

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.errors()).extracting(ImportReport.LineError::line).containsExactly(3L);
        assertThat(names()).containsExactly("a", "b");
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void countsNamesThatAnEarlierImportBrought() throws IOException {
        run(KEY, lines(0, 10));

        var second = done(run(new ImportKey("second"), lines(5, 15)));

        assertThat(second.accepted()).isEqualTo(5);
        assertThat(second.duplicates()).isEqualTo(5);
        assertThat(waiting()).isEqualTo(15);
    }

    @Test
    void answersTheSameKeyWithTheSameReportAndAddsNothing() throws IOException {
        var first = (Done) run(KEY, lines(0, 10));

        var again = (Done) run(KEY, lines(0, 10));

        assertThat(again.report()).isEqualTo(first.report());
        assertThat(again.repeated()).isTrue();
        assertThat(names()).hasSize(10);
        assertThat(jobs())
                .extracting(ImportJob::importId)
                .containsExactly(first.report().importId());
    }

    @Test
    void refusesAnotherImportUnderTheSameKey() throws IOException {
        run(KEY, lines(0, 10));

        assertThat(run(KEY, lines(0, 9))).isEqualTo(new ImportResult.KeyReused());
        assertThat(run(KEY, lines(0, 11))).isEqualTo(new ImportResult.KeyReused());
        assertThat(run(KEY, new TaskFile(TaskFormat.NDJSON, Annotations.CONTROL, stream(lines(0, 10)))))
                .isEqualTo(new ImportResult.KeyReused());
        assertThat(names()).hasSize(10);
    }

    @Test
    void showsHowFarItIsWhileItIsReadAndAfterwards() throws IOException {
        var during = new ArrayList<ImportJob>();
        var body = followedBy("not json\n" + lines(0, 10), () -> {
            during.addAll(jobs());
            return lines(5, 20);
        });

        run(KEY, body);

        assertThat(during).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(ImportJob.State.READING);
            assertThat(job.bytes()).isPositive();
            assertThat(job.endedAt()).isNull();
        });
        assertThat(jobs()).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
            assertThat(job.key()).isEqualTo(KEY.value());
            assertThat(job.counts()).isEqualTo(new ImportJob.Counts(20, 5, 1));
            assertThat(job.counts().lines()).isEqualTo(26);
            assertThat(job.endedAt()).isNotNull();
        });
    }

    @Test
    void showsWhyAnImportCameToNothing() throws IOException {
        var broken = followedBy(lines(0, 10), () -> {
            throw new IOException("connection reset");
        });
        assertThatThrownBy(() -> run(KEY, broken)).hasMessage("connection reset");

        run(KEY, new TaskFile(TaskFormat.JSON, Annotations.LEFT_OUT, stream("[7")));
        run(KEY, lines(0, 10));

        assertThat(jobs())
                .satisfiesExactly(
                        job -> assertThat(job.problem()).startsWith("body: broke off"),
                        job -> assertThat(job.problem()).startsWith("body, byte 2: the end of the file"),
                        job -> assertThat(job.state()).isEqualTo(ImportJob.State.DONE));
        assertThat(jobs().subList(0, 2)).extracting(ImportJob::state).containsOnly(ImportJob.State.FAILED);
    }

    @Test
    void listsTheFirstTenThousandRejectedLines() throws IOException {
        var wrong = IntStream.rangeClosed(1, 10_003).mapToObj(each -> "no json " + each);

        var report = done(run(KEY, wrong.collect(Collectors.joining("\n"))));

        var found = service.bean(FindImports.class);
        var job = jobs().getFirst();
        assertThat(report.rejected()).isEqualTo(10_003);
        assertThat(report.errors()).hasSize(1_000);
        assertThat(found.rejected(job, 9_998, 500))
                .satisfiesExactly(line -> assertThat(line.line()).isEqualTo(9_999), line -> {
                    assertThat(line.beginning()).isEqualTo("no json 10000");
                    assertThat(line.reason()).startsWith("line: not JSON");
                });
        assertThat(found.find(Samples.vendor(), project, job.importId())).isEmpty();
        assertThat(found.page(Samples.vendor(), project, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheFile() throws IOException {
        run(KEY, lines(0, TASKS));

        assertThat(names())
                .isEqualTo(
                        IntStream.range(0, TASKS).mapToObj(each -> "t" + each).toList());
    }

    @Test
    void leavesNothingOfAConnectionThatBreaks() throws IOException {
        var broken = followedBy(lines(0, TASKS), () -> {
            throw new IOException("connection reset");
        });

        assertThatThrownBy(() -> run(KEY, broken)).hasMessage("connection reset");
        assertThat(names()).isEmpty();
        assertThat(stagedRows()).isZero();

        assertThat(done(run(KEY, lines(0, TASKS))).accepted()).isEqualTo(TASKS);
    }

    /** A killed process runs no finally: what it staged stays, and must neither count nor stay for ever. */
    @Test
    void isNotMisledByWhatAKilledImportLeft() throws IOException {
        var reading = service.bean(StageLines.class);
        var killed = reading.begin(project, KEY);
        reading.stage(killed, ndjson(stream(lines(0, 3_000))), RULES);

        var report = done(run(KEY, lines(0, TASKS)));

        assertThat(report.accepted()).isEqualTo(TASKS);
        assertThat(names()).hasSize(TASKS);
        service.bean(JdbcClient.class)
                .sql("update staged_tasks set staged_at = now() - interval '361 minutes' where import_id = :id")
                .param("id", killed.id().value())
                .update();
        reading.begin(project, new ImportKey("another"));
        assertThat(stagedRows()).isZero();
    }

    /** Staged rows are not logged; a crash of the database empties them. */
    @Test
    void refusesToFinishWhenTheDatabaseLostWhatWasStaged() throws IOException {
        var crashing = followedBy(lines(0, TASKS), () -> {
            service.bean(JdbcClient.class).sql("truncate staged_tasks").update();
            return lines(TASKS, TASKS + 10);
        });

        assertThat(run(KEY, crashing)).isEqualTo(new ImportResult.Lost());
        assertThat(names()).isEmpty();

        assertThat(done(run(KEY, lines(0, TASKS))).accepted()).isEqualTo(TASKS);
    }

    @Test
    void addsOnceWhenTheSameImportRunsTwiceAtTheSameTime() throws Exception {
        List<Future<ImportResult>> both;
        try (var threads = Executors.newFixedThreadPool(2)) {
            both = threads.invokeAll(List.of(() -> run(KEY, lines(0, TASKS)), () -> run(KEY, lines(0, TASKS))));
        }

        assertThat(report(both.get(0))).isEqualTo(report(both.get(1)));
        assertThat(report(both.get(0)).accepted()).isEqualTo(TASKS);
        assertThat(names()).hasSize(TASKS);
        assertThat(waiting()).isEqualTo(TASKS);
        assertThat(jobs()).extracting(ImportJob::state).doesNotContain(ImportJob.State.READING);
    }

    @Test
    void addsNothingToAProjectThatClosedWhileItWasRead() throws IOException {
        var closing = followedBy(lines(0, 10), () -> {
            service.bean(ChangeProject.class).change(project, vendor, _ -> true, Transition.CLOSE);
            return lines(10, 20);
        });

        assertThat(run(KEY, closing)).isInstanceOf(ImportResult.Refused.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void addsNothingOfAFileThatIsTooLarge() throws IOException {
        var reading = new StageLines(
                service.bean(StagedTasks.class),
                service.bean(BeginImport.class),
                service.bean(KeepMedia.class),
                Samples.IDS,
                new ImportSettings(DataSize.ofMegabytes(1), 10, 1));

        var whole = reading.begin(project, KEY);
        assertThat(reading.stage(whole, ndjson(stream(lines(0, 10))), RULES)
                        .reading()
                        .counts()
                        .accepted())
                .isEqualTo(10);
        reading.discard(whole.id());

        assertThatThrownBy(() -> reading.stage(reading.begin(project, KEY), ndjson(stream(lines(0, 11))), RULES))
                .isInstanceOf(BodyTooLarge.class)
                .hasMessageStartingWith("tasks: more than 10");
        assertThat(run(KEY, followedBy(lines(0, 10), () -> " ".repeat(65 << 20))))
                .isInstanceOf(ImportResult.TooLarge.class);
        assertThat(names()).isEmpty();
        assertThat(stagedRows()).isZero();
    }

    @Test
    void knowsNoProjectOfAnotherVendor() throws IOException {
        var result = service.bean(ImportTasks.class).run(Samples.vendor(), project, KEY, ndjson(stream(lines(0, 1))));

        assertThat(result).isEqualTo(new ImportResult.UnknownProject());
    }

    @Test
    void storesTheReportOfAnEmptyFile() throws IOException {
        assertThat(done(run(KEY, "")).accepted()).isZero();
        assertThat(((Done) run(KEY, "")).repeated()).isTrue();
    }

    private ImportResult run(ImportKey key, String body) throws IOException {
        return run(key, stream(body));
    }

    private ImportResult run(ImportKey key, InputStream body) throws IOException {
        return run(key, ndjson(body));
    }

    private ImportResult run(ImportKey key, TaskFile file) throws IOException {
        return service.bean(ImportTasks.class).run(vendor, project, key, file);
    }

    private List<ImportJob> jobs() {
        return service.bean(FindImports.class)
                .page(vendor, project, Optional.empty(), 10)
                .orElseThrow();
    }

    private static ImportReport done(ImportResult result) {
        return ((Done) result).report();
    }

    private static ImportReport report(Future<ImportResult> result) throws InterruptedException, ExecutionException {
        return done(result.get());
    }

    private List<String> names() {
        return service.bean(JdbcClient.class)
                .sql("select name from tasks where project_id = :project order by id")
                .param("project", project.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    private long stagedRows() {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from staged_tasks")
                .query(Long.class)
                .single();
    }

    private long waiting() {
        return service.bean(Reservations.class).get(project).tasks().waiting();
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(each -> "{\"name\":\"t" + each + "\",\"data\":{\"text\":\"" + "x".repeat(300) + "\"}}\n")
                .collect(Collectors.joining());
    }

    private static TaskFile ndjson(InputStream body) {
        return new TaskFile(TaskFormat.NDJSON, Annotations.LEFT_OUT, body);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body whose second part is made only once the first was read. */
    private static InputStream followedBy(String first, Body rest) {
        return new InputStream() {
            private InputStream current = stream(first);
            private boolean switched;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                var count = current.read(target, offset, length);
                if (count < 0 && !switched) {
                    switched = true;
                    current = stream(rest.text());
                    return current.read(target, offset, length);
                }
                return count;
            }
        };
    }

    /** The later part of a body. */
    private interface Body {
        String text() throws IOException;
    }
}
