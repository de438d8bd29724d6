package dev.concord.submission;

import static dev.concord.submission.Reply.assertProblem;
import static dev.concord.submission.Samples.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.LeastSkill;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.testing.Backing;
import dev.concord.testing.Database;
import dev.concord.testing.RunningRedis;
import dev.concord.testing.Tables;
import dev.concord.web.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What those who label need beside single labels: what to choose from, batches, waiting, what is broken, and what they gave. */
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
        var database = service.bean(DataSource.class);
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

    @Test
    void whatIsOpenComesTheMostUrgentFirst() {
        var soon = Instant.parse("2126-01-01T00:00:00Z");
        var calm = offered("tlh", null, null, 1);
        var hurried = offered("tlh", 9, soon.plusSeconds(1), 1);
        var moreHurried = offered("tlh", 9, soon, 2);
        var paused = offered("tlh", 9, soon, 1);
        service.publish(calm, hurried, moreHurried, paused);
        service.publish(offered(paused, 2, ProjectState.PAUSED));
        var ann = service.tasker("ann");

        await().untilAsserted(() -> assertThat(idsOf(browse(ann, "?language=tlh")))
                .containsExactly(moreHurried.projectId(), hurried.projectId(), calm.projectId()));

        var page = browse(ann, "?language=tlh&limit=2");
        assertThat(idsOf(page)).containsExactly(moreHurried.projectId(), hurried.projectId());
        var rest = browse(
                ann, "?language=tlh&limit=2&after=" + page.body().path("next").asString());
        assertThat(idsOf(rest)).containsExactly(calm.projectId());
        assertThat(rest.body().path("next").isNull()).isTrue();
        assertThat(idsOf(browse(ann, "?language=tlh&leastReward=2"))).containsExactly(moreHurried.projectId());
        assertThat(idsOf(browse(ann, "?language=tlh&asset=usdt.tether-token.near")))
                .isEmpty();
        assertThat(idsOf(browse(ann, "?language=tlh&kind=choice"))).hasSize(3);
        assertThat(idsOf(browse(ann, "?language=tlh&kind=boxes"))).isEmpty();
        for (var wrong : List.of(
                "kind=colour",
                "language=Klingon",
                "leastReward=much",
                "asset=",
                "qualifiedOnly=1",
                "after=" + calm.projectId())) {
            assertProblem(browse(ann, "?" + wrong), 400, "malformed-query");
        }
        assertProblem(browse(service.vendor("vendor"), ""), 403, "forbidden");
    }

    @Test
    void whoLacksWhatAProjectAsksIsToldSoAndCanMakeItGood() {
        var asked = new Qualification(List.of("vo"), List.of("BE", "FR"), new LeastSkill(0.8, 10), null);
        var project = service.open(aProject(1, 1).asking(asked), 1);
        var kim = service.tasker("kim");

        var refused = kim.next(project, 1);

        assertProblem(refused, 403, "not-qualified");
        assertThat(refused.detail())
                .contains(
                        "languages: none stated (expected: all of vo)", "country: not stated (expected: one of BE, FR)")
                .contains("skill: 0.000 of 0 labels right (expected: at least 0.800 of 10");
        assertProblem(state(kim, List.of("French"), "FR"), 400, "malformed-request");
        assertThat(state(kim, List.of("fr", "vo"), "FR").status()).isEqualTo(200);
        assertThat(kim.send("GET", "/v1/taskers/me/profile", Map.of())
                        .body()
                        .path("country")
                        .asString())
                .isEqualTo("FR");
        await().untilAsserted(() -> assertThat(browse(kim, "?language=vo").list("items"))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.path("qualified").asBoolean()).isFalse();
                    assertThat(offer.path("missing")).hasSize(1);
                    assertThat(offer.at("/missing/0/requirement").asString()).isEqualTo("skill");
                }));
        assertThat(browse(kim, "?language=vo&qualifiedOnly=true").list("items")).isEmpty();

        var elsewhere = service.open(aProject(1, 1), 0);
        service.publish(skill(elsewhere, "kim", 20, 19));

        await().untilAsserted(() -> assertThat(
                        browse(kim, "?language=vo&qualifiedOnly=true").list("items"))
                .singleElement()
                .satisfies(
                        offer -> assertThat(offer.path("qualified").asBoolean()).isTrue()));
        assertThat(kim.next(project, 1).assignments()).hasSize(1);
    }

    @Test
    void aTestIsPassedByControlTasks() {
        var project = service.open(aProject(2, 2).withTestOf(2), 2);
        service.publish(project.control("k"), project.control("l"), project.control("m"));
        var eve = service.tasker("eve");
        var joe = service.tasker("joe");

        await().untilAsserted(
                        () -> assertThat(eve.next(project, 5).assignments()).isNotEmpty());
        await().untilAsserted(() -> {
            eve.next(project, 5);
            assertThat(eve.held().assignments()).hasSize(2);
        });
        assertThat(eve.held().assignments())
                .allSatisfy(each -> assertThat(each.path("task").asString()).isIn("k", "l", "m"));
        eve.held().assignments().forEach(each -> eve.label(each, "cat"));
        assertThat(eve.next(project, 5).assignments())
                .as("it is not judged yet")
                .isEmpty();
        service.publish(skill(project, "eve", 2, 2), skill(project, "joe", 2, 1));

        await().untilAsserted(
                        () -> assertThat(eve.next(project, 5).assignments()).hasSize(2));
        await().untilAsserted(() -> assertProblem(joe.next(project, 1), 403, "not-qualified"));
        assertThat(joe.next(project, 1).detail())
                .isEqualTo("test: not passed, 0.500 was right (expected: at least 0.800)");
        service.publish(skill(project, "joe", 20, 19));
        await().untilAsserted(() ->
                assertThat(skills(joe).getFirst().path("labels").asInt()).isEqualTo(20));
        assertProblem(joe.next(project, 1), 403, "not-qualified");
    }

    @Test
    void taskersSeeTheirOwnSkill() {
        var project = service.open(aProject(1, 1), 0);
        var uma = service.tasker("uma");
        service.publish(skill(project, "uma", 4, 3));

        await().untilAsserted(() -> assertThat(skills(uma)).singleElement().satisfies(skill -> {
            assertThat(skill.path("projectId").asString())
                    .isEqualTo(project.project().toString());
            assertThat(skill.path("share").asDouble()).isEqualTo(0.75);
            assertThat(skill.path("labels").asInt()).isEqualTo(4);
        }));
        assertThat(skills(service.tasker("ugo"))).isEmpty();
    }

    private static ProjectOpened offered(
            String language, @Nullable Integer priority, @Nullable Instant deadline, int reward) {
        var plain = aProject(1, 1).opened(1, ProjectState.OPEN);
        return new ProjectOpened(
                plain.projectId(),
                plain.vendorId(),
                1,
                ProjectState.OPEN,
                plain.name(),
                plain.labelKind(),
                plain.policy(),
                new Terms(
                        Asset.NEAR,
                        NearAmount.parse("" + reward),
                        NearAmount.parse("0"),
                        plain.terms().rule()),
                plain.createdAt(),
                priority,
                deadline,
                new Qualification(List.of(language), List.of(), null, null));
    }

    private static ProjectOpened offered(ProjectOpened before, long version, ProjectState state) {
        return new ProjectOpened(
                before.projectId(),
                before.vendorId(),
                version,
                state,
                before.name(),
                before.labelKind(),
                before.policy(),
                before.terms(),
                before.createdAt(),
                before.priority(),
                before.deadline(),
                before.qualification());
    }

    private static TaskerSkill skill(Samples project, String tasker, int labels, double right) {
        var counts = Map.of("cat", Map.of("cat", right, "dog", labels - right));
        return new TaskerSkill(project.project(), Samples.tasker(tasker), labels, new ConfusionCounts(counts));
    }

    private static Reply state(TaskerClient tasker, List<String> languages, String country) {
        return tasker.send("PUT", "/v1/taskers/me/profile", Map.of("languages", languages, "country", country));
    }

    private static Reply browse(TaskerClient tasker, String query) {
        return tasker.send("GET", "/v1/projects/open" + query, Map.of());
    }

    private static List<JsonNode> skills(TaskerClient tasker) {
        return tasker.send("GET", "/v1/taskers/me/skills", Map.of()).list("items");
    }

    private static List<ProjectId> idsOf(Reply page) {
        return page.list("items").stream()
                .map(offer -> ProjectId.parse(offer.path("id").asString()))
                .toList();
    }

    private static List<Integer> statuses(Reply batch) {
        return batch.list("results").stream()
                .map(result -> result.path("status").asInt())
                .toList();
    }
}
