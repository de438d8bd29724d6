package dev.concord.task;

import static dev.concord.task.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.money.Asset;
import dev.concord.task.imports.ImportKey;
import dev.concord.task.imports.ImportTasks;
import dev.concord.task.imports.TaskFile;
import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.TaskFormat;
import dev.concord.task.project.ChangeProject;
import dev.concord.task.project.CreateProject;
import dev.concord.task.project.Projects;
import dev.concord.task.project.Transition;
import dev.concord.task.reservation.Reservation;
import dev.concord.task.reservation.Reservations;
import dev.concord.task.reservation.TaskCounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A project from its creation to its settlement, with the other services' part played over Kafka. A task costs 33. */
final class ProjectLifeIT {

    private final RunningTaskService service = RunningTaskService.get();
    private final VendorId vendor = Samples.vendor();
    private final ProjectId project = Samples.projectId();

    @BeforeEach
    void createAndImportTenTasks() throws IOException {
        service.bean(CreateProject.class).create(vendor, Optional.of(project), Samples.specification());
        var lines = IntStream.range(0, 10)
                .mapToObj(each -> "{\"name\":\"t" + each + "\",\"data\":{\"n\":" + each + "}}\n")
                .collect(Collectors.joining());
        service.bean(ImportTasks.class)
                .run(
                        vendor,
                        project,
                        new ImportKey("all"),
                        new TaskFile(
                                TaskFormat.NDJSON,
                                Annotations.LEFT_OUT,
                                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void opensNoTaskBeforeTheProjectIsOpenAndFunded() {
        fund(1, 1_000);
        await().untilAsserted(() -> assertThat(reservation().escrow().version()).isEqualTo(1));
        assertThat(reservation().tasks().open()).isZero();

        change(Transition.OPEN);

        awaitTasks(new TaskCounts(0, 10, 0, 0, 0));
    }

    @Test
    void opensTasksInTheirOrderAsFarAsTheEscrowGoes() {
        change(Transition.OPEN);
        fund(1, 33 * 4 + 32);

        awaitTasks(new TaskCounts(6, 4, 0, 0, 0));
        assertThat(reservation().reserved()).isEqualTo(yocto(33 * 4));
        awaitCreated(4);
        assertThat(created()).extracting(TaskCreated::name).containsExactly("t0", "t1", "t2", "t3");
        var first = created().getFirst();
        assertThat(first.data().get("n").intValue()).isZero();
        assertThat(first.terms().labelCost()).isEqualTo(yocto(11));
        assertThat(first.policy()).isEqualTo(Samples.specification().policy());
    }

    @Test
    void whatModelsSayOfATaskComesWithIt() throws IOException {
        var line = """
                {"name":"t-1","data":{},"predictions":[{"model":"m","label":{"kind":"choice","value":"1"},"score":0.5}]}
                """;
        var file = new TaskFile(
                TaskFormat.NDJSON,
                Annotations.LEFT_OUT,
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        service.bean(ImportTasks.class).run(vendor, project, new ImportKey("predicted"), file);
        change(Transition.OPEN);
        fund(1, 33 * 11);

        awaitCreated(11);

        assertThat(created().getFirst().predictions()).isNull();
        assertThat(created().getLast().predictions()).containsExactly(new Prediction("m", new Choice("1"), 0.5));
    }

    @Test
    void opensMoreWithWhatADecisionGivesBack() {
        change(Transition.OPEN);
        fund(1, 33 * 4);
        awaitCreated(4);

        decide(created().subList(0, 3), 1, AgreementState.AGREED, 2);

        awaitTasks(new TaskCounts(5, 2, 3, 0, 0));
        assertThat(reservation().reserved()).as("3 x 22 + 2 x 33").isEqualTo(yocto(132));
    }

    @Test
    void appliesEachRevisionOnceInWhateverOrderTheyCome() {
        change(Transition.OPEN);
        fund(1, 33 * 10);
        awaitCreated(10);
        var task = created().subList(0, 1);

        decide(task, 2, AgreementState.AGREED, 2);
        decide(task, 1, AgreementState.CONTESTED, 3);
        decide(task, 2, AgreementState.AGREED, 2);
        decide(created().subList(1, 2), 1, AgreementState.CONTESTED, 3);

        awaitTasks(new TaskCounts(0, 8, 1, 1, 0));
        assertThat(reservation().reserved()).isEqualTo(yocto(22 + 9 * 33));
    }

    @Test
    void opensNothingWhilePaused() {
        change(Transition.OPEN);
        change(Transition.PAUSE);
        fund(1, 33 * 10);
        await().untilAsserted(() -> assertThat(reservation().escrow().version()).isEqualTo(1));
        assertThat(reservation().tasks()).isEqualTo(new TaskCounts(10, 0, 0, 0, 0));

        change(Transition.OPEN);

        awaitTasks(new TaskCounts(0, 10, 0, 0, 0));
    }

    @Test
    void settlesOnceEveryTaskEndedAndTheEscrowIsSettled() {
        change(Transition.OPEN);
        fund(1, 33 * 4);
        awaitCreated(4);
        change(Transition.CLOSE);
        awaitTasks(new TaskCounts(0, 4, 0, 0, 6));

        decide(created().subList(0, 2), 1, AgreementState.AGREED, 2);
        settle(2, 33 * 4, 33);
        awaitTasks(new TaskCounts(0, 2, 2, 0, 6));
        assertThat(state()).as("two tasks have not ended").isEqualTo(ProjectState.CLOSING);
        decide(created().subList(2, 4), 1, AgreementState.CONTESTED, 3);

        await().untilAsserted(() -> assertThat(state()).isEqualTo(ProjectState.SETTLED));
        assertThat(reservation().reserved()).as("what was spent").isEqualTo(yocto(99));
        await().untilAsserted(() -> assertThat(published())
                .extracting(ProjectOpened::state)
                .containsExactly(ProjectState.DRAFT, ProjectState.OPEN, ProjectState.CLOSING, ProjectState.SETTLED));
        assertThat(published()).extracting(ProjectOpened::version).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void settlesADraftThatIsClosed() {
        change(Transition.CLOSE);
        settle(1, 0, 0);

        await().untilAsserted(() -> assertThat(state()).isEqualTo(ProjectState.SETTLED));
        assertThat(reservation().tasks()).isEqualTo(new TaskCounts(0, 0, 0, 0, 10));
    }

    @Test
    void setsAsideADecisionForATaskThatNeverOpenedAndGoesOn() {
        change(Transition.OPEN);
        fund(1, 33 * 4);
        awaitCreated(4);
        var known = created();
        var unknown = new TaskCreated(
                new TaskId(Samples.IDS.next()),
                project,
                "unknown",
                known.getFirst().data(),
                known.getFirst().labelKind(),
                known.getFirst().policy(),
                known.getFirst().terms(),
                null);

        decide(List.of(known.get(0), unknown, known.get(1), known.get(2), known.get(3)), 1, AgreementState.AGREED, 3);

        awaitTasks(new TaskCounts(6, 0, 4, 0, 0));
        await().untilAsserted(() -> assertThat(KafkaLog.read(
                        "label-agreed.task-service.agreements.dlt",
                        LabelAgreed.class,
                        event -> event.taskId().equals(unknown.taskId())))
                .hasSize(1));
    }

    private void change(Transition transition) {
        service.bean(ChangeProject.class).change(project, vendor, _ -> true, transition);
    }

    private void fund(long version, long total) {
        service.publish(
                "project-funded",
                List.of(new ProjectFunded(project, version, Asset.NEAR, yocto(total), yocto(0), false)));
    }

    private void settle(long version, long total, long refunded) {
        service.publish(
                "project-funded",
                List.of(new ProjectFunded(project, version, Asset.NEAR, yocto(total), yocto(refunded), true)));
    }

    private void decide(List<TaskCreated> tasks, int revision, AgreementState state, int wanted) {
        service.publish(
                "label-agreed",
                tasks.stream()
                        .map(task -> new LabelAgreed(
                                task.taskId(),
                                project,
                                task.name(),
                                state,
                                new Choice("1"),
                                0.95,
                                new Revision(1, revision),
                                DecisionMethod.DAWID_SKENE,
                                wanted,
                                Map.of(),
                                List.of()))
                        .toList());
    }

    private void awaitTasks(TaskCounts expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reservation().tasks()).isEqualTo(expected));
    }

    private void awaitCreated(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> created().size() == count);
    }

    private List<TaskCreated> created() {
        return KafkaLog.read(
                        "task-created",
                        TaskCreated.class,
                        task -> task.projectId().equals(project))
                .stream()
                .sorted(Comparator.comparing(TaskCreated::taskId))
                .toList();
    }

    private List<ProjectOpened> published() {
        return KafkaLog.read(
                "project-opened",
                ProjectOpened.class,
                event -> event.projectId().equals(project));
    }

    private ProjectState state() {
        return service.bean(Projects.class).find(project).orElseThrow().state();
    }

    private Reservation reservation() {
        return service.bean(Reservations.class).get(project);
    }
}
