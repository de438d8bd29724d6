package dev.concord.task;

import static dev.concord.task.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.money.Asset;
import dev.concord.testing.Backing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A vendor follows a project: each decision once, in order, from where it stopped. */
final class LiveOverHttpIT {

    private static final int STREAMS_PER_VENDOR = 8;

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());
    private final ProjectId project = Samples.projectId();

    @BeforeEach
    void order() {
        vendor.order(project);
    }

    @Test
    void aStreamTellsEachDecisionAndGoesOnWhereTheLastOneStopped() {
        var task = openedTask();
        try (var stream = vendor.follow(path() + "/events?after=0")) {
            assertThat(stream.next("project.changed").data().at("/data/state").asString())
                    .isEqualTo("open");
            decide(task, 1, "1");
            decide(task, 2, "0");

            var first = stream.next("label.agreed");
            assertThat(first.data().at("/data/label/value").asString()).isEqualTo("1");
            assertThat(first.data().at("/data/revision/number").asInt()).isEqualTo(1);
            assertThat(first.data().at("/data/task").asString()).isEqualTo("t0");

            try (var resumed = vendor.follow(path() + "/events?after=0", "Last-Event-ID", first.id())) {
                // The second decision changes no count: which of the two comes first depends on when it is made.
                var told = resumed.firstOf(Set.of("label.agreed", "project.progress"));
                var second = Objects.requireNonNull(told.get("label.agreed"));
                assertThat(second.data().at("/data/revision/number").asInt()).isEqualTo(2);
                assertThat(Long.parseLong(second.id())).isGreaterThan(Long.parseLong(first.id()));
                assertThat(Objects.requireNonNull(told.get("project.progress"))
                                .data()
                                .at("/data/tasks/agreed")
                                .asInt())
                        .isEqualTo(1);
            }
        }
    }

    /** The example of docs/examples, as whoever follows docs/pipelines.md runs it. */
    @Test
    void aPipelineReadsTheSameFromKafka() throws Exception {
        var task = openedTask();
        decide(task, 1, "1");
        decide(task, 2, "0");

        var example = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "../docs/examples/java/Agreements.java",
                        Backing.kafka(),
                        "--to-end")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines;
        try (var out = example.inputReader()) {
            lines = out.lines()
                    .filter(line -> line.startsWith(task.taskId().toString()))
                    .toList();
        }

        assertThat(example.waitFor()).isZero();
        assertThat(lines)
                .containsExactly(
                        task.taskId() + " agreed 1.1 0.97 {\"kind\":\"choice\",\"value\":\"1\"}",
                        task.taskId() + " agreed 1.2 0.97 {\"kind\":\"choice\",\"value\":\"0\"}");
    }

    @Test
    void aStreamFromNowOnBeginsWithWhereTheProjectStands() {
        vendor.post(path() + "/open", "");

        try (var stream = vendor.follow(path() + "/events")) {
            var standing = stream.next();

            assertThat(standing.type()).isEqualTo("project.progress");
            assertThat(standing.id()).isEqualTo("1");
            assertThat(standing.data().at("/data/state").asString()).isEqualTo("open");
            vendor.post(path() + "/pause", "");
            assertThat(stream.next().type()).isEqualTo("project.changed");
        }
    }

    @Test
    void anotherVendorsProjectCannotBeFollowed() {
        var stranger = ServiceClient.vendor(service, Samples.vendor());

        Problems.assertProblem(stranger.get(path() + "/events"), 404, "project-not-found");
    }

    @Test
    void aPositionThatNobodyWasGivenIsRefused() {
        Problems.assertProblem(vendor.get(path() + "/events?after=1"), 400, "malformed-position");
        Problems.assertProblem(vendor.get(path() + "/events?after=-1"), 400, "malformed-position");
        Problems.assertProblem(vendor.get(path() + "/events?after=x"), 400, "malformed-position");
    }

    @Test
    void aVendorHasSoManyStreamsAndNoMoreAndGetsAPlaceBackWhenOneEnds() {
        var open = new ArrayList<FollowedStream>();
        try {
            for (var each = 0; each < STREAMS_PER_VENDOR; each++) {
                open.add(vendor.follow(path() + "/events"));
            }

            Problems.assertProblem(vendor.get(path() + "/events"), 429, "too-many-own-streams");

            open.removeLast().close();
            vendor.post(path() + "/open", ""); // Whoever is written to in vain is gone.
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptionsInstanceOf(AssertionError.class)
                    .until(() -> open.add(vendor.follow(path() + "/events")));
        } finally {
            open.forEach(FollowedStream::close);
        }
    }

    private TaskCreated openedTask() {
        assertThat(vendor.importTasks(project, "all", "application/x-ndjson", "{\"name\":\"t0\"}\n")
                        .status())
                .isEqualTo(200);
        vendor.post(path() + "/open", "");
        service.publish(
                "project-funded", List.of(new ProjectFunded(project, 1, Asset.NEAR, yocto(33), yocto(0), false)));
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> KafkaLog.read(
                                "task-created",
                                TaskCreated.class,
                                task -> task.projectId().equals(project)),
                        found -> found.size() == 1)
                .getFirst();
    }

    private void decide(TaskCreated task, int revision, String label) {
        service.publish(
                "label-agreed",
                List.of(new LabelAgreed(
                        task.taskId(),
                        project,
                        task.name(),
                        AgreementState.AGREED,
                        new Choice(label),
                        0.97,
                        new Revision(1, revision),
                        DecisionMethod.DAWID_SKENE,
                        3,
                        Map.of(),
                        List.of())));
    }

    private String path() {
        return "/v1/projects/" + project;
    }
}
