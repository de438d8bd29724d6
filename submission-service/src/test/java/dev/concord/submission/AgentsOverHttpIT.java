package dev.concord.submission;

import static dev.concord.submission.Reply.assertProblem;
import static dev.concord.submission.Samples.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.testing.Backing;
import dev.concord.testing.Database;
import dev.concord.testing.RunningRedis;
import dev.concord.testing.Tables;
import dev.concord.web.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** What those who label need beside single labels: batches, waiting, what is broken or skipped, and what they gave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgentsOverHttpIT {

    private final RunningRedis redis = Backing.freshRedis();
    private final Database database = Backing.postgres("submission_agents");
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
    void labelsOfABatchAreAnsweredOneByOne() {
        var project = service.open(aProject(1, 1), 4);
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
        var project = service.open(aProject(1, 1), 2);
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
        var project = service.open(aProject(1, 1), 2);
        var ann = service.tasker("ann");
        var broken = ann.next(project, 1).assignment();

        assertThat(ann.report(broken, "unreadable", "It is black.").status()).isEqualTo(204);
        assertThat(ann.report(broken, "other", "Said once more.").status()).isEqualTo(204);
        assertThat(ann.next(project, 2).assignments())
                .singleElement()
                .satisfies(other -> assertThat(other.path("task")).isNotEqualTo(broken.path("task")));
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
    void theVendorSeesWhichTasksAreSkippedHowOftenAndWhy() {
        var project = service.open(aProject(5, 5), 3);
        for (var name : List.of("ann", "bob", "cleo")) {
            assertThat(skip(name, project, "1", "unclear").status()).isEqualTo(204);
        }
        skip("ann", project, "0", "too-hard");
        skip("bob", project, "0", "unclear");
        service.tasker("cleo").report(service.tasker("cleo").named(project, "2").assignment(), "missing", "");

        var counted = skips("vendor", project, "");

        assertThat(counted.status()).isEqualTo(200);
        assertThat(counted.list("reasons").stream().map(Object::toString))
                .containsExactly("{\"reason\":\"unclear\",\"times\":4}", "{\"reason\":\"too-hard\",\"times\":1}");
        assertThat(counted.list("tasks")).hasSize(3);
        assertThat(skips("vendor", project, "?limit=1").list("tasks"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.path("taskId").asString())
                            .isEqualTo(project.task("1").toString());
                    assertThat(task.path("reason").asString()).isEqualTo("unclear");
                    assertThat(task.path("times").asInt()).isEqualTo(3);
                });
    }

    @Test
    void aSkipThatIsRepeatedIsCountedOnce() {
        var project = service.open(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        ann.skip(assignment, "unwilling");
        assertThat(ann.skip(assignment, "unwilling").status()).isEqualTo(204);

        assertThat(skips("vendor", project, "").list("tasks"))
                .singleElement()
                .satisfies(task -> assertThat(task.path("times").asInt()).isEqualTo(1));
    }

    @Test
    void skipsAreShownToTheVendorOfTheProjectAloneAndInBounds() {
        var project = service.open(aProject(1, 1), 1);

        assertProblem(skips("another", project, ""), 404, "unknown-project");
        assertProblem(skips("vendor", project, "?limit=201"), 400, "page-out-of-range");
    }

    @Test
    void aReportThatCannotBeIsRefused() {
        var project = service.open(aProject(1, 1), 1);
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        assertProblem(service.tasker("bob").report(assignment, "other", ""), 403, "wrong-tasker");
        assertProblem(ann.report(assignment, "dull", ""), 400, "malformed-request");
        assertProblem(ann.report(assignment, "other", "x".repeat(1001)), 400, "malformed-request");
        assertProblem(ann.report(assignment, "other", "a\u0000b"), 400, "malformed-request");
        assertThat(SubmittedLabels.of(project)).isEmpty();
        assertThat(ann.label(assignment, "cat").status()).isEqualTo(201);
    }

    @Test
    void aTaskerSeesWhatTheySubmitted() {
        var project = service.open(aProject(1, 1), 2);
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
    void aTaskerWhoIsForgottenGivesBackWhatIsHeldAndLeavesLabelsAndNoWords() {
        var project = service.open(aProject(1, 1), 3);
        var zoe = service.tasker("zoe");
        var assignments = zoe.next(project, 3).assignments();
        zoe.report(assignments.get(0), "other", "Zoe Miller saw her own house.");
        zoe.label(assignments.get(1), "cat");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> zoe.send("GET", "/v1/submissions", Map.of())
                                .list("items")
                                .size()
                        == 1);
        var own = zoe.send("GET", "/v1/taskers/me/reports", Map.of()).list("items");
        assertThat(own).singleElement().satisfies(report -> {
            assertThat(report.path("projectId").asString())
                    .isEqualTo(project.project().toString());
            assertThat(report.path("comment").asString()).contains("Zoe Miller");
        });

        var database = service.bean(DataSource.class);
        for (var told : List.of(
                "insert into test_results (tasker_id, project_id, passed, share, judged_at) values (:zoe, :project, true, 1, now())",
                "insert into tasker_skills (tasker_id, project_id, labels, skill) values (:zoe, :project, 1, '{}')")) {
            JdbcClient.create(database)
                    .sql(told)
                    .param("zoe", Samples.who("zoe").id().value())
                    .param("project", project.project().value())
                    .update();
        }

        var path = "/internal/taskers/" + Samples.who("zoe").id();
        var gateway = new TaskerClient(service.port("local.server.port"), new Caller.OperatorCaller());
        assertProblem(zoe.send("DELETE", path, Map.of()), 403, "forbidden");
        gateway.send("PUT", path, Map.of("agent", false));
        for (var times = 0; times < 2; times++) {
            assertThat(gateway.send("DELETE", path, Map.of()).status()).isEqualTo(204);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(zoe.held().assignments()).isEmpty());
        assertThat(service.tasker("bob").next(project, 3).assignments()).hasSize(2);
        assertThat(Tables.thatHave(database, "Zoe Miller")).isEmpty();
        assertThat(Tables.thatHave(database, Samples.who("zoe").id().toString()))
                .containsExactlyInAnyOrder("submissions", "reports");
        assertThat(SubmittedLabels.of(project)).hasSize(1);
    }

    @Test
    void anAgentIsTurnedAwayWhereOnlyPeopleLabel() {
        var project = service.open(aProject(1, 1).withAgentShare(0), 1);

        assertProblem(service.tasker("bot").next(project, 1), 403, "people-only");
        assertThat(service.tasker("ann").next(project, 1).assignments()).hasSize(1);
    }

    @Test
    void whoWouldWaitGetsTheTaskThatComes() {
        var project = service.open(aProject(1, 1), 0);
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

    private static List<Integer> statuses(Reply batch) {
        return batch.list("results").stream()
                .map(result -> result.path("status").asInt())
                .toList();
    }

    private Reply skip(String tasker, Samples project, String task, String reason) {
        var client = service.tasker(tasker);
        return client.skip(client.named(project, task).assignment(), reason);
    }

    /** Waits until the service knows whose the project is. */
    private Reply skips(String vendor, Samples project, String query) {
        var path = "/v1/projects/" + project.project() + "/skips";
        await().until(() -> service.vendor("vendor").send("GET", path, Map.of()).status() == 200);
        return service.vendor(vendor).send("GET", path + query, Map.of());
    }
}
