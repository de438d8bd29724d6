package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.consensus.ConsensusService;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.testing.Backing;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** Stopped and started again, the service goes on where it was. */
final class RestartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int PARTITIONS = 4;

    private final SampleProject project = aProject().numbered(1002);
    private final SampleProject closing =
            aProject().numbered(1005).withMethod(DecisionMethod.DAWID_SKENE).withOverlap(3, 3);

    @Test
    void labelsFromBeforeTheRestartCountAfterIt(@TempDir Path stateDirectory) {
        try (var broker = new Broker()) {
            try (var service = started(stateDirectory)) {
                broker.append(project.task(1));
                broker.append(inTime(project.label(1, 1, "cat")));
                broker.append(inTime(project.label(1, 2, "dog")));
                broker.append(inTime(project.label(1, 3, "cat")));
                broker.flush();
                await().atMost(PATIENCE).until(() -> wanted(broker) == 4);
                assertThat(service.getBean(MeterRegistry.class)
                                .find("kafka.stream.thread.commit.total")
                                .meters())
                        .isNotEmpty();
                assertThat(service.getBean(MeterRegistry.class)
                                .counter("labels.counted")
                                .count())
                        .isEqualTo(3);
            }
            try (var service = started(stateDirectory)) {
                broker.append(inTime(project.label(1, 4, "dog")));
                broker.append(inTime(project.label(1, 5, "cat")));
                broker.flush();

                await().atMost(PATIENCE).until(() -> decided(broker, project) == 1);
                assertThat(service.isRunning()).isTrue();
            }
            assertThat(wanted(broker)).isEqualTo(5);
            assertThat(broker.all(RewardDue.class).stream()
                            .filter(each -> each.projectId().equals(project.id())))
                    .hasSize(5);
        }
    }

    @Test
    void aProjectThatWasClosingIsRefinedAndReportedAfterTheRestart(@TempDir Path stateDirectory) {
        try (var broker = new Broker()) {
            try (var service = started(stateDirectory, "--concord.consensus.closing.every=10m")) {
                broker.append(closing.task(1));
                for (var tasker = 1; tasker <= 3; tasker++) {
                    broker.append(inTime(closing.label(1, tasker, tasker == 2 ? "dog" : "cat")));
                }
                broker.flush();
                await().atMost(PATIENCE).until(() -> decided(broker, closing) == 1);
                for (var partition = 0; partition < PARTITIONS; partition++) {
                    broker.append(partition, closing.ended(partition, PARTITIONS));
                }
                broker.flush();
                assertThat(service.isRunning()).isTrue();
            }
            assertThat(judged(broker)).isEmpty();
            try (var service = started(stateDirectory)) {
                await().atMost(PATIENCE).until(() -> judged(broker).size() == PARTITIONS);
                assertThat(service.isRunning()).isTrue();
            }
            assertThat(judged(broker).stream()
                            .mapToLong(ProjectJudged::submissions)
                            .sum())
                    .isEqualTo(3);
            assertThat(broker.all(TaskRefined.class).stream()
                            .filter(each -> each.projectId().equals(closing.id())))
                    .singleElement()
                    .extracting(TaskRefined::complete)
                    .isEqualTo(true);
        }
    }

    private List<ProjectJudged> judged(Broker broker) {
        return broker.all(ProjectJudged.class).stream()
                .filter(each -> each.projectId().equals(closing.id()))
                .toList();
    }

    private static long decided(Broker broker, SampleProject project) {
        return broker.all(LabelAgreed.class).stream()
                .filter(each -> each.projectId().equals(project.id()))
                .count();
    }

    private int wanted(Broker broker) {
        return broker.all(LabelWanted.class).stream()
                .filter(each -> each.projectId().equals(project.id()))
                .mapToInt(LabelWanted::wanted)
                .max()
                .orElse(0);
    }

    private static LabelSubmitted inTime(LabelSubmitted label) {
        return new LabelSubmitted(
                label.submissionId(),
                label.projectId(),
                label.taskId(),
                label.taskerId(),
                label.label(),
                Instant.now().plusSeconds(600));
    }

    private static ConfigurableApplicationContext started(Path stateDirectory, String... special) {
        var usual = Stream.of(
                "--spring.kafka.bootstrap-servers=" + Backing.kafka(),
                "--spring.kafka.streams.state-dir=" + stateDirectory,
                "--concord.web.caller-secret=" + ServiceProcess.CALLER_SECRET,
                "--server.port=0",
                "--management.server.port=0");
        var service = new SpringApplicationBuilder(ConsensusService.class)
                .run(Stream.concat(usual, Stream.of(special)).toArray(String[]::new));
        await().atMost(PATIENCE)
                .until(() -> service.getBean(StreamsHealthIndicator.class)
                        .health()
                        .getStatus()
                        .equals(Status.UP));
        return service;
    }
}
