package dev.concord.submission;

import static dev.concord.submission.Reply.assertProblem;
import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.tasker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.assignment.Lease;
import dev.concord.testing.Backing;
import dev.concord.testing.Database;
import dev.concord.testing.RunningRedis;
import dev.concord.web.Caller;
import dev.concord.web.lease.LeaseTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

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
        var project = service.open(aProject(1, 1), 1);
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
        var project = service.open(aProject(1, 1), 1);
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
    void aMalformedRequestIsRefused() {
        var project = service.open(aProject(1, 1), 1);
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
        var project = service.open(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        assertProblem(ann.label(assignment, "cow"), 422, "label-does-not-fit");
        assertNothingHappened(project, ann, assignment);
    }

    @Test
    void aTokenThatIsNotOursIsRefused() {
        var project = service.open(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        assertProblem(ann.label(assignment.path("id").asString(), "forged", "cat"), 403, "token-refused");
        assertNothingHappened(project, ann, assignment);
    }

    @Test
    void anotherTaskersTokenIsRefused() {
        var project = service.open(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        assertProblem(service.tasker("bob").label(assignment, "cat"), 403, "wrong-tasker");
        assertProblem(service.tasker("bob").skip(assignment), 403, "wrong-tasker");
        assertNothingHappened(project, ann, assignment);
    }

    @Test
    void aTokenOfAnotherAssignmentIsRefused() {
        var project = service.open(aProject(1, 1), 2);
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
        var project = service.open(aProject(1, 1), 1);
        var expired = Instant.now().minus(LabelSubmitted.GRACE).minusSeconds(1);
        var lease = new Lease(Samples.submission("late"), project.task("0"), project.project(), tasker("ann"), expired);
        var token = new LeaseTokens(RunningService.LEASE_SECRET).sign(lease.signed());

        assertProblem(service.tasker("ann").label(lease.submissionId().toString(), token, "cat"), 410, "lease-expired");
        assertThat(SubmittedLabels.of(project)).isEmpty();
    }

    @Test
    void aLabelUnderALeaseGivenBackIsRefused() {
        var project = service.open(aProject(1, 1), 1);
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
        var project = service.open(aProject(1, 1), 2);
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
        var project = service.open(aProject(1, 1), 1);
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
        var project = service.open(aProject(1, 1), 1);
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
        var project = service.open(aProject(1, 1), 1);
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
        var project = service.open(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        ann.label(ann.next(project, 1).assignment(), "cat");

        assertThat(service.management().body("/actuator/prometheus"))
                .contains("labels_submitted_total", "leases_granted_total", "view_complete 1.0");
    }

    private void assertNothingHappened(Samples project, TaskerClient tasker, JsonNode assignment) {
        assertThat(SubmittedLabels.of(project)).isEmpty();
        assertThat(tasker.label(assignment, "cat").status()).isEqualTo(201);
    }

    private JdbcClient jdbc() {
        return service.bean(JdbcClient.class);
    }
}
