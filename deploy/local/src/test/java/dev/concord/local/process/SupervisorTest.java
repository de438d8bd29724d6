package dev.concord.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupervisorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final Recorder events = new Recorder();
    private final Supervisor supervisor = new Supervisor(events, PATIENCE, Duration.ofSeconds(2));

    @AfterEach
    void stop() {
        supervisor.close();
    }

    @Test
    void aChildThatIsKilledRunsAgainUnderANewProcessId() throws InterruptedException {
        supervisor.start(List.of(sleeper("worker")));
        supervisor.awaitReady();
        var first = events.pids.getFirst();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        events.awaitStarts(2);
        assertThat(events.pids.getLast()).isNotEqualTo(first);
        assertThat(events.deaths).containsExactly("worker 137");
    }

    @Test
    void aChildThatEndsByItselfRunsAgainToo() throws InterruptedException {
        supervisor.start(List.of(child("brief", List.of("true"), () -> true)));

        events.awaitStarts(3);

        assertThat(events.deaths).startsWith("brief 0", "brief 0");
    }

    @Test
    void afterTheStopNothingRunsAndNothingComesBack() throws InterruptedException {
        supervisor.start(List.of(sleeper("one"), sleeper("two")));
        supervisor.awaitReady();

        supervisor.close();

        assertThat(events.pids).hasSize(2).noneMatch(SupervisorTest::runs);
        Thread.sleep(500);
        assertThat(events.pids).hasSize(2);
        assertThatThrownBy(() -> supervisor.start(List.of(sleeper("late")))).hasMessage("stopped while starting");
    }

    @Test
    void layersStopInReverseOrder() throws InterruptedException, IOException {
        var order = folder.resolve("order");
        supervisor.start(List.of(saysGoodbye("first", order)));
        supervisor.awaitReady();
        supervisor.start(List.of(saysGoodbye("second", order)));
        supervisor.awaitReady();

        supervisor.close();

        assertThat(Files.readAllLines(order)).containsExactly("second", "first");
    }

    @Test
    void aChildThatIgnoresTheRequestIsEndedByForce() throws InterruptedException {
        var deaf = List.of("sh", "-c", "trap '' TERM; touch " + folder.resolve("deaf") + "; while :; do sleep 1; done");
        supervisor.start(List.of(child("deaf", deaf, () -> Files.exists(folder.resolve("deaf")))));
        supervisor.awaitReady();

        supervisor.close();

        assertThat(runs(events.pids.getFirst())).isFalse();
    }

    @Test
    void aChildThatNeverStartsFailsTheStartWithTheEndOfItsLog() {
        supervisor.start(List.of(child("broken", List.of("sh", "-c", "echo no such luck; exit 3"), () -> false)));

        assertThatThrownBy(supervisor::awaitReady)
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("broken ended 4 times")
                .hasMessageContaining("no such luck");
    }

    @Test
    void aProgramThatDoesNotExistFailsTheStartToo() {
        supervisor.start(List.of(child("absent", List.of("/no/such/program"), () -> false)));

        assertThatThrownBy(supervisor::awaitReady).hasMessageContaining("/no/such/program");
    }

    private Child sleeper(String name) {
        return child(name, List.of("sleep", "60"), () -> true);
    }

    private Child saysGoodbye(String name, Path order) {
        var started = folder.resolve(name + ".started");
        var script = "trap 'echo %s >> %s; exit 0' TERM; touch %s; while :; do sleep 0.05; done"
                .formatted(name, order, started);
        return child(name, List.of("sh", "-c", script), () -> Files.exists(started));
    }

    private Child child(String name, List<String> command, Readiness readiness) {
        return Child.of(name, command, folder.resolve("logs").resolve(name + ".log"), readiness);
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Notes what the supervisor tells. */
    private static final class Recorder implements ChildEvents {

        private final List<Long> pids = new CopyOnWriteArrayList<>();
        private final List<String> deaths = new CopyOnWriteArrayList<>();

        @Override
        public void started(Child child, long pid) {
            pids.add(pid);
        }

        @Override
        public void ready(Child child, Duration afterStart) {}

        @Override
        public void died(Child child, int exitCode, Duration pause) {
            deaths.add(child.name() + " " + exitCode);
        }

        void awaitStarts(int count) throws InterruptedException {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (pids.size() < count && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            assertThat(pids).hasSizeGreaterThanOrEqualTo(count);
        }
    }
}
