package dev.concord.submission;

import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.tasker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.assignment.LeaseTokens;
import dev.concord.testing.Backing;
import dev.concord.testing.Database;
import dev.concord.testing.RunningRedis;
import dev.concord.web.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a tasker meets: a label gets in once, and whatever is wrong gets a clear answer and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LabelsOverHttpIT {

    private final RunningRedis redis = Backing.freshRedis();
    private final Database database = Backing.postgres("submission_http");
    private final RunningService service = RunningService.start(redis.uri(), database);

    @BeforeAll
    void theServiceIsReady() {
        service.awaitReady();
    }

    @AfterAll
    void stop() {
        service.close();
        redis.close();
    }

    @Test
    void aLabelGoesFromTheLeaseIntoTheLog() {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");

        var assignment = ann.next(project, 1).assignment();
        var reply = ann.label(assignment, "cat");

        assertThat(assignment.path("task").asString()).isEqualTo("0");
        assertThat(assignment.path("data").path("picture").asString()).isEqualTo("0.jpeg");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("submissionId")).isEqualTo(assignment.path("id"));
        assertThat(SubmittedLabels.of(project)).singleElement().satisfies(record -> {
            var submitted = (LabelSubmitted) record.value();
            assertThat(submitted.submissionId())
                    .hasToString(assignment.path("id").asString());
            assertThat(submitted.label()).isEqualTo(Samples.CAT);
            assertThat(record.timestamp())
                    .isEqualTo(Instant.parse(reply.body().path("submittedAt").asString())
                            .toEpochMilli());
        });
    }

    @Test
    void theSameLabelAgainGetsTheFirstAnswerAndAnotherOneIsRefused() {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();
        var first = ann.label(assignment, "cat");

        var again = ann.label(assignment, "cat");
        var other = ann.label(assignment, "dog");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertProblem(other, 409, "already-submitted");
        assertThat(SubmittedLabels.of(project)).hasSize(1);
    }

    @Test
    void labelsOfABatchAreAnsweredOneByOne() {
        var project = opened(aProject(1, 1), 4);
        var ann = service.tasker("ann");
        var assignments = ann.next(project, 3).assignments();
        ann.label(assignments.get(1), "dog");
        var foreign = service.tasker("bob").next(project, 1).assignments();
        var batch = Stream.concat(assignments.stream(), foreign.stream()).toList();

        var first = ann.labelAll(batch, "cat");
        var again = ann.labelAll(batch, "cat");

        assertThat(first.status()).isEqualTo(200);
        assertThat(statuses(first)).containsExactly(201, 409, 201, 403);
        assertThat(statuses(again)).containsExactly(200, 409, 200, 403);
        assertThat(again.list("results").getFirst().path("submission"))
                .isEqualTo(first.list("results").getFirst().path("submission"));
        var refused = first.list("results").get(1);
        assertThat(refused.path("assignmentId")).isEqualTo(assignments.get(1).path("id"));
        assertThat(refused.path("problem").path("code").asString()).isEqualTo("already-submitted");
        assertThat(refused.has("submission")).isFalse();
        assertThat(SubmittedLabels.of(project)).hasSize(3);
    }

    @Test
    void aBatchThatIsMalformedAnywhereChangesNothing() {
        var project = opened(aProject(1, 1), 2);
        var ann = service.tasker("ann");
        var both = ann.next(project, 2).assignments();
        var twice = List.of(both.getFirst(), both.getLast(), both.getFirst());
        var nonsense = Map.of("id", JsonNodeFactory.instance.nullNode());

        assertProblem(ann.labelAll(twice, "cat"), 400, "malformed-request");
        assertProblem(ann.labelAll(List.of(), "cat"), 400, "malformed-request");
        assertProblem(
                ann.send("POST", "/v1/submissions", Map.of("submissions", List.of(nonsense))),
                400,
                "malformed-request");
        assertThat(statuses(ann.labelAll(both, "cow"))).containsExactly(422, 422);
        assertThat(SubmittedLabels.of(project)).isEmpty();
    }

    @Test
    void theVendorSeesWhatIsReportedAndTheTaskGoesToOthers() {
        var project = opened(aProject(1, 1), 2);
        var ann = service.tasker("ann");
        var broken = ann.next(project, 1).assignment();

        assertThat(ann.report(broken, "unreadable", "It is black.").status()).isEqualTo(204);
        assertThat(ann.report(broken, "other", "Said once more.").status()).isEqualTo(204);
        assertThat(ann.next(project, 2).assignments())
                .singleElement()
                .satisfies(other -> assertThat(other.path("task").asString()).isEqualTo("1"));
        var again = service.tasker("bob").next(project, 1).assignment();
        assertThat(service.tasker("bob").report(again, "missing", "").status()).isEqualTo(204);

        var reports = "/v1/projects/" + project.project() + "/reports";
        var vendor = service.vendor("vendor");
        await().untilAsserted(() -> assertThat(
                        vendor.send("GET", reports, Map.of()).list("items"))
                .hasSize(2)
                .allSatisfy(report -> {
                    assertThat(report.path("taskId")).isEqualTo(broken.path("taskId"));
                    assertThat(report.path("reporters").asInt()).isEqualTo(2);
                })
                .first()
                .satisfies(report -> {
                    assertThat(report.path("fault").asString()).isEqualTo("unreadable");
                    assertThat(report.path("comment").asString()).isEqualTo("It is black.");
                }));
        var page = vendor.send("GET", reports + "?limit=1", Map.of());
        assertThat(page.list("items")).hasSize(1);
        assertThat(vendor.send(
                                "GET",
                                reports + "?after=" + page.body().path("next").asString(),
                                Map.of())
                        .list("items"))
                .hasSize(1);
        assertProblem(service.vendor("another").send("GET", reports, Map.of()), 404, "unknown-project");
    }

    @Test
    void aReportThatCannotBeIsRefused() {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        assertProblem(service.tasker("bob").report(assignment, "other", ""), 403, "wrong-tasker");
        assertProblem(ann.report(assignment, "dull", ""), 400, "malformed-request");
        assertProblem(ann.report(assignment, "other", "x".repeat(1001)), 400, "malformed-request");
        assertProblem(ann.report(assignment, "other", "a\u0000b"), 400, "malformed-request");
        assertNothingHappened(project, ann, assignment);
    }

    @Test
    void aTaskerSeesWhatTheySubmitted() {
        var project = opened(aProject(1, 1), 2);
        var lea = service.tasker("lea");
        lea.next(project, 2).assignments().forEach(assignment -> lea.label(assignment, "dog"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                lea.send("GET", "/v1/submissions", Map.of()).list("items"))
                        .hasSize(2)
                        .allSatisfy(kept -> {
                            assertThat(kept.path("projectId").asString())
                                    .isEqualTo(project.project().toString());
                            assertThat(kept.path("label").path("value").asString())
                                    .isEqualTo("dog");
                        }));
        assertProblem(lea.send("GET", "/v1/submissions?limit=0", Map.of()), 400, "page-out-of-range");
    }

    @Test
    void anAgentIsTurnedAwayWhereOnlyPeopleLabel() {
        var project = opened(aProject(1, 1).withAgentShare(0), 1);

        assertProblem(service.tasker("bot").next(project, 1), 403, "people-only");
        assertThat(service.tasker("ann").next(project, 1).assignments()).hasSize(1);
    }

    @Test
    void whoWouldWaitGetsTheTaskThatComes() {
        var project = opened(aProject(1, 1), 0);
        var ann = service.tasker("ann");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> ann.awaited(project, 1, "wait=15"));
            service.publish(project.created("late"));

            await().atMost(Duration.ofSeconds(10)).until(waiting::isDone);
            assertThat(waiting.resultNow().preferenceApplied()).isEqualTo("wait=15");
            assertThat(waiting.resultNow().assignment().path("task").asString()).isEqualTo("late");
        }
        assertThat(ann.awaited(project, 1, "wait=0").assignments()).isEmpty();
        assertThat(ann.next(project, 1).preferenceApplied()).isEmpty();
    }

    @Test
    void aMalformedRequestIsRefused() {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();
        var path = "/v1/assignments/" + assignment.path("id").asString() + "/label";
        var token = assignment.path("token").asString();

        for (var body : List.of(
                "",
                "{",
                "[]",
                "{\"token\":\"" + token + "\"}",
                "{\"label\":{\"kind\":\"choice\",\"value\":\"cat\"}}",
                "{\"token\":\"" + token + "\",\"label\":{\"kind\":\"choice\"}}",
                "{\"token\":\"" + token + "\",\"label\":{\"kind\":\"scale\"}}",
                "{\"token\":\"" + token + "\",\"label\":{\"kind\":\"colour\",\"value\":\"red\"}}")) {
            assertProblem(ann.sendText("PUT", path, body), 400, "malformed-request");
        }
        assertProblem(ann.label("not-a-uuid", token, "cat"), 400, "malformed-id");
        assertNothingHappened(project, ann, assignment);
    }

    @Test
    void aLabelThatTheProjectDoesNotHaveIsRefused() {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        assertProblem(ann.label(assignment, "cow"), 422, "label-does-not-fit");
        assertNothingHappened(project, ann, assignment);
    }

    @Test
    void aTokenThatIsNotOursIsRefused() {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        assertProblem(ann.label(assignment.path("id").asString(), "forged", "cat"), 403, "token-refused");
        assertNothingHappened(project, ann, assignment);
    }

    @Test
    void anotherTaskersTokenIsRefused() {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        assertProblem(service.tasker("bob").label(assignment, "cat"), 403, "wrong-tasker");
        assertProblem(service.tasker("bob").skip(assignment), 403, "wrong-tasker");
        assertNothingHappened(project, ann, assignment);
    }

    @Test
    void aTokenOfAnotherAssignmentIsRefused() {
        var project = opened(aProject(1, 1), 2);
        var ann = service.tasker("ann");
        var both = ann.next(project, 2).assignments();
        var mixed = ann.label(
                both.getFirst().path("id").asString(),
                both.getLast().path("token").asString(),
                "cat");

        assertProblem(mixed, 400, "wrong-assignment");
        assertNothingHappened(project, ann, both.getFirst());
    }

    @Test
    void aLateLabelIsRefused() {
        var project = opened(aProject(1, 1), 1);
        var expired = Instant.now().minus(LabelSubmitted.GRACE).minusSeconds(1);
        var lease = new Lease(Samples.submission("late"), project.task("0"), project.project(), tasker("ann"), expired);
        var token = new LeaseTokens(RunningService.LEASE_SECRET).sign(lease);

        assertProblem(service.tasker("ann").label(lease.submissionId().toString(), token, "cat"), 410, "lease-expired");
        assertThat(SubmittedLabels.of(project)).isEmpty();
    }

    @Test
    void aLabelUnderALeaseGivenBackIsRefused() {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        assertThat(ann.skip(assignment).status()).isEqualTo(204);
        assertThat(ann.skip(assignment).status()).isEqualTo(204);

        assertProblem(ann.label(assignment, "cat"), 409, "not-leased");
        assertThat(SubmittedLabels.of(project)).isEmpty();
        assertThat(service.tasker("bob").next(project, 1).assignments()).hasSize(1);
    }

    @Test
    void aTaskerGetsTheirLeasesAgain() {
        var project = opened(aProject(1, 1), 2);
        var kim = service.tasker("kim");
        var first = kim.named(project, "0").assignment();

        var again = kim.named(project, "0").assignment();
        var held = kim.held();

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(held.assignments())
                .singleElement()
                .satisfies(one -> assertThat(one.path("id")).isEqualTo(first.path("id")));
        assertThat(kim.label(held.assignment(), "dog").status()).isEqualTo(201);
        assertThat(kim.held().assignments()).isEmpty();
    }

    @Test
    void aTaskThatIsNotLeasedComesWithItsReason() {
        var project = opened(aProject(1, 1), 1);
        service.tasker("ann").next(project, 1);

        var reply = service.tasker("bob").named(project, "0", "no such task");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.assignments()).isEmpty();
        assertThat(reply.list("refused").stream().map(JsonNode::toString))
                .containsExactly(
                        "{\"task\":\"0\",\"reason\":\"all-slots-taken\"}",
                        "{\"task\":\"no such task\",\"reason\":\"unknown-task\"}");
    }

    @Test
    void onlyAnOpenProjectLeases() {
        var project = opened(aProject(1, 1), 1);
        service.publish(project.opened(2, ProjectState.PAUSED));

        await().untilAsserted(() -> assertProblem(service.tasker("ann").next(project, 1), 409, "project-not-open"));
        assertProblem(service.tasker("ann").next(aProject(1, 1), 1), 404, "unknown-project");
    }

    @Test
    void anImpossibleRequestForLeasesIsRefused() {
        var ann = service.tasker("ann");
        var project = aProject(1, 1).project().toString();

        for (var body : List.of(
                Map.of("projectId", project),
                Map.of("count", 1),
                Map.of("projectId", "no id", "count", 1),
                Map.of("projectId", project, "count", 0),
                Map.of("projectId", project, "count", 51),
                Map.of("projectId", project, "tasks", List.of()),
                Map.of("projectId", project, "tasks", List.of("")),
                Map.of("projectId", project, "count", 1, "tasks", List.of("a")))) {
            assertProblem(ann.send("POST", "/v1/assignments", body), 400, "malformed-request");
        }
    }

    @Test
    void theGatewayMakesTaskersKnownAsOftenAsItLikes() {
        var operator = new TaskerClient(service.port("local.server.port"), new Caller.OperatorCaller());
        var newcomer = new TaskerId(Samples.id("newcomer"));
        var path = "/internal/taskers/" + newcomer;

        assertThat(operator.send("PUT", path, Map.of("agent", false)).status()).isEqualTo(204);
        assertThat(operator.send("PUT", path, Map.of("agent", true)).status()).isEqualTo(204);
        assertThat(service.tasker("ann")
                        .send("PUT", path, Map.of("agent", true))
                        .status())
                .isEqualTo(403);

        assertThat(jdbc().sql("select agent from taskers where id = :id")
                        .param("id", newcomer.value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void theHistoryKeepsWhatWasSubmitted() {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        ann.label(ann.next(project, 1).assignment(), "cat");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                jdbc().sql("select label ->> 'value' from submissions where project_id = :project")
                                        .param("project", project.project().value())
                                        .query(String.class)
                                        .list())
                        .containsExactly("cat"));
    }

    @Test
    void theMetricsNameTheDomain() throws Exception {
        var project = opened(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        ann.label(ann.next(project, 1).assignment(), "cat");

        assertThat(service.management().body("/actuator/prometheus"))
                .contains("labels_submitted_total", "leases_granted_total", "view_complete 1.0");
    }

    private static List<Integer> statuses(Reply batch) {
        return batch.list("results").stream()
                .map(result -> result.path("status").asInt())
                .toList();
    }

    private void assertNothingHappened(Samples project, TaskerClient tasker, JsonNode assignment) {
        assertThat(SubmittedLabels.of(project)).isEmpty();
        assertThat(tasker.label(assignment, "cat").status()).isEqualTo(201);
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
    }

    private Samples opened(Samples project, int tasks) {
        service.open(project, tasks);
        return project;
    }

    private JdbcClient jdbc() {
        return service.bean(JdbcClient.class);
    }
}
