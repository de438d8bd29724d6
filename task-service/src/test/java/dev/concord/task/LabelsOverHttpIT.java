package dev.concord.task;

import static dev.concord.task.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.money.Asset;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a vendor gets for the money: the label of every task, all of them or an error. */
final class LabelsOverHttpIT {

    private static final String NDJSON = "application/x-ndjson";
    private static final int MORE_THAN_TWO_PAGES = 2_345;

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());
    private final ProjectId project = Samples.projectId();

    @BeforeEach
    void order() {
        vendor.order(project);
    }

    @Test
    void theLabelsSayWhatWasDecidedAndWhatNotYet() {
        importTasks(4);
        vendor.post(path() + "/open", "");
        service.publish(
                "project-funded", List.of(new ProjectFunded(project, 1, Asset.NEAR, yocto(33 * 3), yocto(0), false)));
        var created = created(3);

        service.publish(
                "label-agreed",
                List.of(
                        decision(created.get(0), AgreementState.AGREED, new Choice("1"), 0.97),
                        decision(created.get(1), AgreementState.CONTESTED, new Choice("0"), 0.6),
                        decision(created.get(2), AgreementState.WITHDRAWN, null, 0)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> vendor.get(path()).at("/tasks/withdrawn").equals("1"));
        var labels = vendor.get(path() + "/labels");

        assertThat(labels.status()).isEqualTo(200);
        assertThat(labels.mediaType()).isEqualTo(NDJSON);
        assertThat(labels.lines().stream().map(LabelsOverHttpIT::shown))
                .containsExactly(
                        "t0 agreed {\"kind\":\"choice\",\"value\":\"1\"} 0.97 0",
                        "t1 contested {\"kind\":\"choice\",\"value\":\"0\"} 0.6 0",
                        "t2 withdrawn null 0.0 0",
                        "t3 waiting null 0.0 0");
        assertThat(vendor.get(path() + "/tasks")
                        .items()
                        .getFirst()
                        .path("agreement")
                        .toString())
                .isEqualTo("{\"label\":{\"kind\":\"choice\",\"value\":\"1\"},\"confidence\":0.97,"
                        + "\"revision\":{\"generation\":1,\"number\":1},\"labels\":0}");
    }

    @Test
    void aProjectWithoutTasksHasNoLabels() {
        var labels = vendor.get(path() + "/labels");

        assertThat(labels.status()).isEqualTo(200);
        assertThat(labels.text()).isEmpty();
    }

    @Test
    void everyTaskOfALargeProjectHasItsLine() {
        importTasks(MORE_THAN_TWO_PAGES);

        var names = vendor.get(path() + "/labels").lines().stream()
                .map(line -> line.path("task").asString())
                .toList();

        assertThat(names)
                .isEqualTo(IntStream.range(0, MORE_THAN_TWO_PAGES)
                        .mapToObj(each -> "t" + each)
                        .toList());
    }

    @Test
    void anExportThatFailsHalfwayDoesNotLookComplete() {
        importTasks(MORE_THAN_TWO_PAGES);
        spoil("t" + (MORE_THAN_TWO_PAGES - 1));

        assertThatThrownBy(() -> vendor.get(path() + "/labels")).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void anExportThatFailsBeforeItsFirstLineIsAProblem() {
        importTasks(1);
        spoil("t0");

        Problems.assertProblem(vendor.get(path() + "/labels"), 500, "internal");
    }

    /** What no version of ours would write. */
    private void spoil(String name) {
        service.bean(JdbcClient.class)
                .sql("""
                        update tasks set state = 'agreed', label = '{"kind":"spoilt"}', confidence = 1,
                            revision_generation = 1, revision_number = 1
                        where project_id = :project and name = :name
                        """)
                .param("project", project.value())
                .param("name", name)
                .update();
    }

    private void importTasks(int count) {
        var lines = IntStream.range(0, count)
                .mapToObj(each -> "{\"name\":\"t" + each + "\"}\n")
                .collect(Collectors.joining());
        assertThat(vendor.importTasks(project, "all", NDJSON, lines).status()).isEqualTo(200);
    }

    /** Returns the tasks that opened, in the order of the file. */
    private List<TaskCreated> created(int count) {
        return await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> KafkaLog.read(
                                "task-created",
                                TaskCreated.class,
                                task -> task.projectId().equals(project)),
                        found -> found.size() == count)
                .stream()
                .sorted(Comparator.comparing(TaskCreated::taskId))
                .toList();
    }

    private LabelAgreed decision(TaskCreated task, AgreementState state, @Nullable Label label, double confidence) {
        return new LabelAgreed(
                task.taskId(),
                project,
                task.name(),
                state,
                label,
                confidence,
                new Revision(1, 1),
                DecisionMethod.DAWID_SKENE,
                3,
                Map.of(),
                List.of());
    }

    private static String shown(JsonNode line) {
        assertThat(new HashSet<>(line.propertyNames())).contains("task", "state", "label", "confidence", "labels");
        return "%s %s %s %s %s"
                .formatted(
                        line.path("task").asString(),
                        line.path("state").asString(),
                        line.path("label"),
                        line.path("confidence"),
                        line.path("labels"));
    }

    private String path() {
        return "/v1/projects/" + project;
    }
}
