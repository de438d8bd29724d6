package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.Review;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a vendor does with projects, what a tasker sees of them, and what anybody else is told. */
final class ProjectsOverHttpIT {

    private final RunningTaskService service = RunningTaskService.get();
    private final VendorId vendorId = Samples.vendor();
    private final ServiceClient vendor = ServiceClient.vendor(service, vendorId);
    private final ServiceClient tasker = ServiceClient.tasker(service);
    private final ProjectId project = Samples.projectId();

    @Test
    void aProjectIsOrderedOpenedPausedAndClosed() {
        var created = vendor.order(project);

        assertThat(created.status()).as("%s", created).isEqualTo(201);
        assertThat(created.at("/id")).isEqualTo(project.toString());
        assertThat(created.at("/state")).isEqualTo("draft");
        assertThat(created.at("/labelKind/classes/1")).isEqualTo("1");
        assertThat(created.at("/policy/method")).isEqualTo("dawid-skene");
        assertThat(created.at("/terms/reward")).isEqualTo("10");
        assertThat(created.at("/terms/fee")).as("10 %% of 10").isEqualTo("1");
        assertThat(created.at("/funded")).isEqualTo("0");
        assertThat(created.at("/tasks/total")).isEqualTo("0");
        assertThat(changed("open")).isEqualTo("open");
        assertThat(changed("pause")).isEqualTo("paused");
        assertThat(changed("open")).isEqualTo("open");
        assertThat(changed("close")).isEqualTo("closing");
        assertThat(vendor.get(path()).at("/state")).isEqualTo("closing");
        await().untilAsserted(() -> assertThat(KafkaLog.read(
                        "project-opened",
                        ProjectOpened.class,
                        event -> event.projectId().equals(project)))
                .extracting(ProjectOpened::version)
                .containsExactly(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void aProjectMayBeInATokenAndIsInNearUnlessItSaysSo() {
        var order = ServiceClient.orderOf(project);
        var inDollars = order.replace("\"reward\": \"10\"", "\"reward\": \"10\", \"asset\": \"usd.near\"");

        assertThat(vendor.post("/v1/projects", inDollars).at("/terms/asset")).isEqualTo("usd.near");
        assertThat(vendor.post("/v1/projects", inDollars).status()).isEqualTo(200);
        assertProblem(vendor.order(project), 409, "project-id-taken");
        assertThat(vendor.post(
                                "/v1/projects",
                                order.replace(
                                        project.toString(), Samples.projectId().toString()))
                        .at("/terms/asset"))
                .isEqualTo("NEAR");
        await().untilAsserted(() -> assertThat(KafkaLog.read(
                        "project-opened",
                        ProjectOpened.class,
                        event -> event.projectId().equals(project)))
                .singleElement()
                .satisfies(event -> assertThat(event.terms().asset()).isEqualTo(new Asset("usd.near"))));
    }

    @Test
    void aProjectMayHaveReviews() {
        var created = vendor.post("/v1/projects", ServiceClient.reviewedOrderOf(project));

        assertThat(created.status()).as("%s", created).isEqualTo(201);
        assertThat(created.at("/policy/review/windowSeconds")).isEqualTo("3600");
        assertThat(vendor.post("/v1/projects", ServiceClient.reviewedOrderOf(project))
                        .status())
                .isEqualTo(200);
        assertProblem(vendor.order(project), 409, "project-id-taken");
        await().untilAsserted(() -> assertThat(KafkaLog.read(
                        "project-opened",
                        ProjectOpened.class,
                        event -> event.projectId().equals(project)))
                .singleElement()
                .satisfies(event -> assertThat(event.policy().review()).isEqualTo(new Review(3_600))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'windowSeconds': -1}      | policy.review.windowSeconds: -1 (expected: 0..2592000)",
                "{'windowSeconds': 2592001} | policy.review.windowSeconds: 2592001 (expected: 0..2592000)",
                "{'windowSeconds': 'long'}  | policy.review.windowSeconds: not readable",
                "{}                         | policy.review",
                "[]                         | policy.review: not readable"
            },
            quoteCharacter = '`')
    void aReviewThatCannotBeIsRefused(String review, String detail) {
        var order =
                ServiceClient.reviewedOrderOf(project).replace("{\"windowSeconds\": 3600}", review.replace('\'', '"'));

        assertProblem(vendor.post("/v1/projects", order), 400, "malformed-request", detail);
    }

    @Test
    void theSameOrderUnderTheSameIdIsTheSameProject() {
        vendor.order(project);

        var again = vendor.order(project);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/id")).isEqualTo(project.toString());
        assertThat(vendor.get("/v1/projects").items()).hasSize(1);
    }

    @Test
    void anIdBelongsToOneOrder() {
        vendor.order(project);
        var other = ServiceClient.orderOf(project).replace("Same product?", "Another");

        assertProblem(vendor.post("/v1/projects", other), 409, "project-id-taken", project.toString());
        assertProblem(ServiceClient.vendor(service, Samples.vendor()).order(project), 409, "project-id-taken");
    }

    @Test
    void anOrderWithoutAnIdGetsOne() {
        var order = ServiceClient.orderOf(project).replace("\"id\": \"" + project + "\",", "");

        var created = vendor.post("/v1/projects", order);

        assertThat(created.status()).isEqualTo(201);
        assertThat(vendor.get("/v1/projects/" + created.at("/id")).status()).isEqualTo(200);
    }

    @Test
    void askingForWhatIsAlreadySoIsNoError() {
        vendor.order(project);
        changed("open");

        assertThat(changed("open")).isEqualTo("open");
        assertThat(changed("close")).isEqualTo("closing");
        assertThat(changed("close")).isEqualTo("closing");
    }

    @Test
    void whatTheStateDoesNotAllowIsRefused() {
        vendor.order(project);

        assertProblem(
                vendor.post(path() + "/pause", ""), 409, "project-state", "state: draft (expected: open or paused)");
        changed("close");
        assertProblem(
                vendor.post(path() + "/open", ""),
                409,
                "project-state",
                "state: closing (expected: draft, open or paused)");
    }

    @Test
    void anotherVendorsProjectIsNone() {
        vendor.order(project);
        var other = ServiceClient.vendor(service, Samples.vendor());

        for (var path : List.of("", "/tasks", "/labels")) {
            assertProblem(other.get(path() + path), 404, "project-not-found", project.toString());
        }
        for (var path : List.of("/open", "/pause", "/close")) {
            assertProblem(other.post(path() + path, ""), 404, "project-not-found");
        }
        assertThat(other.get("/v1/projects").items()).isEmpty();
        assertThat(vendor.get(path()).at("/state")).isEqualTo("draft");
    }

    @Test
    void theVendorsProjectsComePageByPage() {
        var ids = Stream.generate(Samples::projectId).limit(3).toList();
        ids.forEach(vendor::order);

        var first = vendor.get("/v1/projects?limit=2");
        var rest = vendor.get("/v1/projects?limit=2&after=" + first.at("/next"));

        assertThat(idsOf(first))
                .containsExactly(ids.get(0).toString(), ids.get(1).toString());
        assertThat(idsOf(rest)).containsExactly(ids.get(2).toString());
        assertThat(rest.json().path("next").isNull()).isTrue();
    }

    @Test
    void taskersSeeWhatIsOpenAndNothingOfTheVendor() {
        vendor.order(project);
        assertProblem(tasker.get("/v1/projects/open/" + project), 404, "project-not-found", "an open project");
        changed("open");

        var seen = tasker.get("/v1/projects/open/" + project);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.at("/instructions")).isEqualTo("Do both texts describe one product?");
        assertThat(seen.at("/terms/reward")).isEqualTo("10");
        assertThat(seen.text()).doesNotContain(vendorId.toString()).doesNotContain("funded");
        changed("pause");
        assertProblem(tasker.get("/v1/projects/open/" + project), 404, "project-not-found", "an open project");
    }

    @Test
    void eachPathIsForOneKindOfCaller() {
        vendor.order(project);
        var nobody = ServiceClient.nobody(service);

        for (var path : List.of("/v1/projects", path(), path() + "/tasks", path() + "/labels")) {
            assertProblem(nobody.get(path), 401, "unauthenticated");
            assertProblem(tasker.get(path), 403, "forbidden", "caller: a tasker (expected: a vendor)");
        }
        assertProblem(nobody.post("/v1/projects", "{}"), 401, "unauthenticated");
        assertProblem(tasker.order(Samples.projectId()), 403, "forbidden");
        assertProblem(tasker.post(path() + "/close", ""), 403, "forbidden");
        assertProblem(nobody.get("/v1/projects/open/" + project), 401, "unauthenticated");
        assertProblem(
                vendor.get("/v1/projects/open/" + project), 403, "forbidden", "caller: a vendor (expected: a tasker)");
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        for (var path : List.of("/v1/projects/abc", "/v1/projects/abc/tasks", "/v1/projects?after=abc")) {
            assertProblem(
                    vendor.get(path), 400, "malformed-id", "projectId: \"abc\" (expected: a UUID of 36 characters)");
        }
        assertProblem(vendor.get(path() + "/tasks?after=abc"), 400, "malformed-id", "taskId: \"abc\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "many", "99999999999"})
    void aPageThatCannotBeIsRefused(String limit) {
        assertProblem(
                vendor.get("/v1/projects?limit=" + limit),
                400,
                "page-out-of-range",
                "limit: \"" + limit + "\" (expected: 1..200)");
    }

    @Test
    void anOrderThatCannotBeReadIsRefusedWithThePlace() {
        var order = ServiceClient.orderOf(project);

        refused("{", "line 1");
        refused("[]", "expected");
        refused("", "body");
        refused(order.replace("\"name\"", "\"nom\""), "name: missing (expected: a value)");
        refused(order.replace("\"reward\": \"10\"", "\"reward\": null"), "reward: missing (expected: a value)");
        refused(order.replace("\"reward\": \"10\"", "\"reward\": \"0\""), "reward: 0 base units (expected: 1..");
        refused(order.replace("\"reward\": \"10\"", "\"reward\": \"1.5\""), "amount: \"1.5\" (expected:");
        refused(
                order.replace("\"reward\": \"10\"", "\"reward\": \"10\", \"asset\": \"two words\""),
                "asset: \"two words\" (expected: NEAR, or the account of a token's contract)");
        refused(order.replace("\"min\": 2", "\"min\": 0"), "overlap.min: 0 (expected: 1..99)");
        refused(order.replace("\"min\": 2", "\"min\": \"two\""), "policy.overlap.min");
        refused(order.replace("0.9", "0.3"), "policy.confidence: 0.3 (expected: 0.5..1)");
        refused(order.replace("dawid-skene", "robust-mean"), "policy.method: robust-mean (expected");
        refused(order.replace("\"overlap\": {\"min\": 2, \"max\": 3},", ""), "policy.overlap: missing");
        refused(order.replace("[\"0\", \"1\"]", "[\"0\"]"), "labelKind.classes: 1 classes (expected: 2..100)");
        refused(order.replace("\"choice\"", "\"colour\""), "labelKind");
        refused(order.replace(project.toString(), "mine"), "projectId: \"mine\" (expected: a UUID");
        refused(order.replace("Same product?", "half of \\ud83d"), "name", "Unicode");
        refused(order.replace("Do both", "half of \\ud83d"), "instructions", "Unicode");
        refused(order.replace("[\"0\"", "[\"\\u0000\""), "labelKind.classes", "no control characters");
        refused(order.replace("[\"0\"", "[\"half of \\ud83d\""), "labelKind.classes", "Unicode");
        assertThat(vendor.get("/v1/projects").items()).isEmpty();
    }

    private void refused(String order, String... detail) {
        var reply = vendor.post("/v1/projects", order);
        assertProblem(reply, 400, "malformed-request", detail);
        assertThat(reply.text()).doesNotContain("dev.concord");
    }

    private String changed(String change) {
        var reply = vendor.post(path() + "/" + change, "{}");
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        return reply.at("/state");
    }

    private static List<String> idsOf(Reply page) {
        return page.items().stream()
                .map(each -> each.path("id"))
                .map(JsonNode::asString)
                .toList();
    }

    private String path() {
        return "/v1/projects/" + project;
    }
}
