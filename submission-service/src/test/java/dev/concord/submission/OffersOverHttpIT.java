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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What those who label can choose from, what they qualify for by it, and the skill that they see of themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OffersOverHttpIT {

    private static final String PROFILE = "/v1/taskers/me/profile";

    private final RunningRedis redis = Backing.freshRedis();
    private final Database database = Backing.postgres("submission_offers");
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
    void twoStatementsOnOneProfileDoNotUndoEachOther() {
        var lea = service.tasker("lea");
        var first = lea.send("GET", PROFILE, Map.of()).tag();
        var french = Map.of("languages", List.of("fr"), "country", "FR");

        var stated = lea.change(PROFILE, first, french);

        assertThat(stated.status()).isEqualTo(200);
        assertProblem(lea.change(PROFILE, first, Map.of()), 412, "precondition-failed");
        assertProblem(lea.send("PUT", PROFILE, Map.of()), 428, "precondition-required");
        var read = lea.send("GET", PROFILE, Map.of());
        assertThat(read.body().path("country").asString()).isEqualTo("FR");
        assertThat(read.tag()).isEqualTo(stated.tag()).isNotEqualTo(first);
        assertThat(lea.change(PROFILE, read.tag(), french).tag()).isEqualTo(read.tag());
        assertThat(lea.change(PROFILE, read.tag(), Map.of()).tag()).isNotEqualTo(read.tag());
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
        assertThat(kim.send("GET", PROFILE, Map.of()).body().path("country").asString())
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

    @Test
    void aSkillOutlivesItsProject() {
        var project = service.open(aProject(1, 1), 0);
        var uwe = service.tasker("uwe");
        service.publish(skill(project, "uwe", 4, 3));
        await().untilAsserted(() -> assertThat(skills(uwe)).hasSize(1));

        service.publish(project.opened(2, ProjectState.CLOSING));
        await().untilAsserted(() -> assertThat(idsOf(browse(uwe, ""))).doesNotContain(project.project()));

        assertThat(skills(uwe)).hasSize(1);
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
        return tasker.change(PROFILE, "*", Map.of("languages", languages, "country", country));
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
}
