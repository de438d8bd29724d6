package dev.concord.task.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.RunningTaskService;
import dev.concord.task.Samples;
import dev.concord.task.log.ProjectLog.Fact;
import dev.concord.task.project.Projects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A reader who goes on from the last position it saw misses nothing, whoever writes at the same time. */
final class JdbcProjectLogIT {

    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 40;

    private final RunningTaskService service = RunningTaskService.get();
    private final ProjectLog log = service.bean(ProjectLog.class);
    private final TransactionOperations transaction = service.bean(TransactionOperations.class);
    private final JdbcClient jdbc = service.bean(JdbcClient.class);
    private ProjectId project;

    JdbcProjectLogIT() {
        project = Samples.projectId();
    }

    @BeforeEach
    void add() {
        var draft = Samples.draft();
        service.bean(Projects.class).add(draft);
        project = draft.id();
    }

    @Test
    void aReaderSeesEveryCommittedEventOnceAndInOrderWhileOthersWriteAndRollBack() throws Exception {
        var seed = new SplittableRandom().nextLong();
        var committed = new ConcurrentLinkedQueue<String>();

        var seen = new ArrayList<ProjectEvent>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var random = new SplittableRandom(seed);
            var writing = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> {
                        var own = random.split();
                        return writers.submit(() -> write(writer, own, committed));
                    })
                    .toList();
            while (!writing.stream().allMatch(Future::isDone)) {
                readOn(seen);
            }
            for (var each : writing) {
                each.get();
            }
        }
        while (readOn(seen)) {
            // What was committed last.
        }

        assertThat(seen.stream().map(ProjectEvent::position))
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, committed.size()).boxed().toList());
        assertThat(seen.stream().map(ProjectEvent::data)).containsExactlyInAnyOrderElementsOf(committed);
    }

    @Test
    void anEventWhoseTransactionIsStillOpenHoldsBackTheLaterOnesOfItsProjectAndNoOthers() throws Exception {
        var other = Samples.draft();
        service.bean(Projects.class).add(other);

        try (var later = Executors.newSingleThreadExecutor()) {
            var second = transaction.execute(_ -> {
                log.append(project, facts("first"));
                log.append(other.id(), facts("elsewhere"));
                var waiting =
                        later.submit(() -> transaction.executeWithoutResult(_ -> log.append(project, facts("second"))));
                assertThat(log.after(project, 0, 10).events()).hasSize(1);
                assertThat(waiting.isDone()).isFalse();
                return waiting;
            });
            second.get();
        }

        assertThat(log.after(project, 0, 10).events().stream().map(ProjectEvent::data))
                .containsExactly("\"first\"", "\"second\"");
    }

    @Test
    void whoeverAsksForWhatIsGoneIsToldSo() {
        log.append(project, facts("old", "older", "new"));
        jdbc.sql("update project_events set occurred_at = occurred_at - interval '8 days'"
                        + " where project_id = :project and position < 3")
                .param("project", project.value())
                .update();

        service.bean(ForgetEvents.class).forgetSome();

        assertThat(log.extent(project)).isEqualTo(new ProjectLog.Extent(2, 3));
        assertThat(log.after(project, 1, 10).gone()).isTrue();
        assertThat(log.after(project, 2, 10).events().stream().map(ProjectEvent::data))
                .containsExactly("\"new\"");
    }

    private void write(int writer, SplittableRandom random, Collection<String> committed) {
        for (var each = 0; each < TRANSACTIONS; each++) {
            var name = writer + "/" + each;
            var keep = random.nextInt(4) > 0;
            transaction.executeWithoutResult(status -> {
                log.append(project, facts(name));
                if (random.nextBoolean()) {
                    jdbc.sql("select pg_sleep(0.002)").query().listOfRows();
                }
                if (!keep) {
                    status.setRollbackOnly();
                }
            });
            if (keep) {
                committed.add("\"" + name + "\"");
            }
        }
    }

    /** Reads the next page behind what was seen; false if there was nothing. */
    private boolean readOn(List<ProjectEvent> seen) {
        var position = seen.isEmpty() ? 0 : seen.getLast().position();
        var page = log.after(project, position, 7).events();
        seen.addAll(page);
        return !page.isEmpty();
    }

    private static List<Fact> facts(String... names) {
        return List.of(names).stream()
                .map(name -> new Fact(ProjectEventType.LABEL_AGREED, name))
                .toList();
    }
}
