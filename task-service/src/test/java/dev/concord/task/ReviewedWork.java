package dev.concord.task;

import static dev.concord.task.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.money.Asset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A project of tasks that are open, whose consensus and escrow are played over Kafka. A task costs 33. */
final class ReviewedWork {

    static final Label YES = new Choice("1");
    static final Label NO = new Choice("0");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningTaskService service = RunningTaskService.get();
    private final ProjectId project = Samples.projectId();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());
    private final List<TaskId> tasks;

    private ReviewedWork(Function<ProjectId, String> order, int count) {
        vendor.post("/v1/projects", order.apply(project));
        var lines = IntStream.range(0, count)
                .mapToObj(each -> "{\"name\":\"t" + each + "\",\"data\":{\"n\":" + each + "}}\n")
                .collect(Collectors.joining());
        assertThat(vendor.importTasks(project, "all", "application/x-ndjson", lines)
                        .status())
                .isEqualTo(200);
        vendor.post(path() + "/open", "");
        fund(1, false);
        tasks = await().atMost(PATIENCE).until(this::opened, opened -> opened.size() == count);
    }

    /** With reviews. */
    static ReviewedWork of(int tasks) {
        return new ReviewedWork(ServiceClient::reviewedOrderOf, tasks);
    }

    /** With reviews and free answers. */
    static ReviewedWork ofTexts(int tasks) {
        return new ReviewedWork(
                id -> ServiceClient.reviewedOrderOf(id)
                        .replace("\"choice\", \"classes\": [\"0\", \"1\"]", "\"text\", \"maxCharacters\": 20000")
                        .replace("dawid-skene", "medoid"),
                tasks);
    }

    static ReviewedWork withoutReviews(int tasks) {
        return new ReviewedWork(ServiceClient::orderOf, tasks);
    }

    RunningTaskService service() {
        return service;
    }

    ProjectId project() {
        return project;
    }

    ServiceClient vendor() {
        return vendor;
    }

    TaskId task(int place) {
        return tasks.get(place);
    }

    String path() {
        return "/v1/projects/" + project;
    }

    /** What a tasker gave for a task. */
    record Submitted(SubmissionId id, TaskerId tasker, Label label) {

        static Submitted of(Label label) {
            return new Submitted(new SubmissionId(Samples.IDS.next()), new TaskerId(Samples.IDS.next()), label);
        }

        ServiceClient client() {
            return ServiceClient.tasker(RunningTaskService.get(), tasker);
        }

        String path() {
            return "/v1/submissions/" + id;
        }
    }

    /** Decides a task by labels alone, and waits until the service knows. */
    void decide(int place, int revision, AgreementState state, @Nullable Label label, Submitted... submissions) {
        decide(place, revision, state, label, null, submissions);
    }

    /** Makes a ruling the decision, as the consensus does. */
    void takeUp(int place, int revision, Label ruled, Submitted... submissions) {
        decide(place, revision, AgreementState.AGREED, ruled, true, submissions);
    }

    Reply rule(int place, Label label) {
        return vendor.post(rulingPath(place), "{\"label\":" + json(label) + "}");
    }

    String rulingPath(int place) {
        return path() + "/tasks/" + task(place) + "/review";
    }

    Reply queue() {
        return vendor.get(path() + "/reviews");
    }

    List<TaskReviewed> published() {
        return KafkaLog.read(
                "task-reviewed", TaskReviewed.class, event -> event.projectId().equals(project));
    }

    /** Closes the project, and settles it as payout-service would; every task must have ended. */
    void settle() {
        vendor.post(path() + "/close", "");
        fund(2, true);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(vendor.get(path()).at("/state")).isEqualTo("settled"));
    }

    private void fund(long version, boolean settled) {
        service.publish(
                "project-funded",
                List.of(new ProjectFunded(project, version, Asset.NEAR, yocto(33_000), yocto(0), settled)));
    }

    private List<TaskId> opened() {
        return KafkaLog.read(
                        "task-created",
                        TaskCreated.class,
                        task -> task.projectId().equals(project))
                .stream()
                .map(TaskCreated::taskId)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private void decide(
            int place,
            int revision,
            AgreementState state,
            @Nullable Label label,
            @Nullable Boolean reviewed,
            Submitted... submissions) {
        var judged = List.of(submissions).stream()
                .map(each -> new JudgedSubmission(
                        each.id(),
                        each.tasker(),
                        each.label(),
                        0.5,
                        each.label().equals(label),
                        Map.of()))
                .toList();
        service.publish(
                "label-agreed",
                List.of(new LabelAgreed(
                        task(place),
                        project,
                        "t" + place,
                        state,
                        label,
                        reviewed == null ? 0.75 : 1,
                        new Revision(1, revision),
                        DecisionMethod.DAWID_SKENE,
                        3,
                        Map.of(),
                        judged,
                        null,
                        reviewed,
                        null)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(revisionOf(place)).isEqualTo(revision));
    }

    private int revisionOf(int place) {
        return vendor.get(path() + "/tasks")
                .items()
                .get(place)
                .at("/agreement/revision/number")
                .asInt(0);
    }

    private static String json(Label label) {
        return new String(EventJson.encode(label), StandardCharsets.UTF_8);
    }
}
