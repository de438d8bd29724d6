package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.ProjectId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A vendor rewrites what taskers are told, and two who do it at once do not undo each other. */
final class BriefingsOverHttpIT {

    private static final String GUIDED = """
            {"classStyles": [{"class": "0", "colour": "#d62728", "shortcut": "n"}, {"class": "1", "shortcut": "y"}],
             "examples": [{"data": {"text": "a cup, a cup"}, "label": {"kind": "choice", "value": "1"}, "note": "Both."}]}
            """;

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());
    private final ServiceClient tasker = ServiceClient.tasker(service);
    private final ProjectId project = Samples.projectId();
    private final String path = "/v1/projects/" + project;

    @BeforeEach
    void order() {
        vendor.order(project);
        vendor.post(path + "/open", "");
    }

    @Test
    void taskersSeeWhatWasRewrittenAndTheOrderIsStillKnown() {
        var changed = vendor.patch(path, vendor.get(path).etag(), GUIDED.replace("{\"classStyles\"", """
                {"name": "Renamed", "instructions": "Look *twice*.", "classStyles\""""));

        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        var seen = tasker.get("/v1/projects/open/" + project);
        assertThat(seen.at("/name")).isEqualTo("Renamed");
        assertThat(seen.at("/instructions")).isEqualTo("Look *twice*.");
        assertThat(seen.at("/classStyles/0/class")).isEqualTo("0");
        assertThat(seen.at("/classStyles/0/colour")).isEqualTo("#d62728");
        assertThat(seen.at("/classStyles/1/shortcut")).isEqualTo("y");
        assertThat(seen.at("/examples/0/label/value")).isEqualTo("1");
        assertThat(seen.at("/policy/confidence")).as("what was ordered stays").isEqualTo("0.9");
        var again = vendor.order(project);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/name")).isEqualTo("Renamed");
    }

    @Test
    void anOrderMayHaveGuidanceFromTheBeginning() {
        var other = Samples.projectId();
        var order = ServiceClient.orderOf(other)
                .strip()
                .replaceFirst("}$", "," + GUIDED.strip().substring(1));

        var created = vendor.post("/v1/projects", order);

        assertThat(created.status()).as("%s", created).isEqualTo(201);
        assertThat(created.at("/examples/0/note")).isEqualTo("Both.");
        assertThat(vendor.post("/v1/projects", order).status()).isEqualTo(200);
        assertProblem(vendor.order(other), 409, "project-id-taken");
        assertProblem(
                vendor.post("/v1/projects", order.replace("\"shortcut\": \"n\"", "\"shortcut\": \"y\"")),
                400,
                "malformed-request",
                "classStyles.shortcut: \"y\" again (expected: each once)");
    }

    @Test
    void whoeverSawAnotherVersionIsRefused() {
        var tag = vendor.get(path).etag();
        var first = vendor.patch(path, tag, "{\"name\": \"First\"}");

        assertProblem(vendor.patch(path, tag, "{\"name\": \"Second\"}"), 412, "precondition-failed", "version 3");
        assertThat(vendor.get(path).at("/name")).isEqualTo("First");
        assertThat(first.etag()).isNotEqualTo(tag).isEqualTo(vendor.get(path).etag());
        assertThat(vendor.patch(path, first.etag(), "{\"name\": \"Second\"}").at("/name"))
                .isEqualTo("Second");
        assertThat(vendor.patch(path, "*", "{\"name\": \"Third\"}").at("/name")).isEqualTo("Third");
    }

    @Test
    void tasksThatComeMeanwhileChangeTheTagAndHinderNobody() {
        var tag = vendor.get(path).etag();
        vendor.importTasks(project, "first", "application/x-ndjson", "{\"name\": \"a\", \"data\": {}}");

        assertThat(vendor.get(path).etag()).isNotEqualTo(tag);
        assertThat(vendor.patch(path, tag, "{\"name\": \"Renamed\"}").status()).isEqualTo(200);
    }

    @Test
    void aChangeMustSayOfWhichVersion() {
        var blind = vendor.request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"name\": \"Renamed\"}"));

        assertProblem(vendor.send(blind), 428, "precondition-required", "If-Match: missing");
        assertProblem(vendor.patch(path, "2", "{\"name\": \"Renamed\"}"), 412, "precondition-failed");
    }

    @Test
    void aStateIsChangedOnlyOnTheVersionThatWasSaidIfOneWas() {
        var stale = vendor.request(path + "/pause").header("If-Match", "\"1\"").POST(BodyPublishers.noBody());

        assertProblem(vendor.send(stale), 412, "precondition-failed", "expected: a tag of version 2");
        assertThat(vendor.post(path + "/pause", "").at("/state")).isEqualTo("paused");
    }

    @Test
    void whatHasNotChangedNeedNotComeAgain() {
        var same = vendor.request(path)
                .header("If-None-Match", vendor.get(path).etag())
                .GET();

        assertThat(vendor.send(same).status()).isEqualTo(304);
        vendor.post(path + "/pause", "");
        assertThat(vendor.send(same).status()).isEqualTo(200);
    }

    @Test
    void whatDoesNotGoWithTheProjectIsRefused() {
        assertProblem(
                vendor.patch(path, "*", "{\"classStyles\": [{\"class\": \"ship\"}]}"),
                422,
                "briefing-does-not-fit",
                "classStyles.class: \"ship\" (expected: one of the project's classes)");
        assertProblem(
                vendor.patch(path, "*", "{\"classStyles\": [{\"class\": \"0\", \"colour\": \"red\"}]}"),
                400,
                "malformed-request",
                "classStyles.colour: \"red\"");
        assertProblem(vendor.patch(path, "*", "{\"name\": \" \"}"), 400, "malformed-request", "name: \" \"");
        assertProblem(
                vendor.patch(path, "*", "{\"reward\": \"1\"}"), 400, "malformed-request", "reward: not to be changed");
        vendor.post(path + "/close", "");
        assertProblem(
                vendor.patch(path, "*", "{\"name\": \"Renamed\"}"),
                409,
                "project-state",
                "state: closing (expected: draft, open or paused)");
    }

    @Test
    void aPriorityAndADeadlineAreSetAndTakenBack() {
        var hurried = vendor.patch(path, "*", "{\"priority\": 7, \"deadline\": \"2126-12-31T18:00:00Z\"}");
        var renamed = vendor.patch(path, "*", "{\"name\": \"Renamed\"}");
        var calmed = vendor.patch(path, "*", "{\"deadline\": null}");

        assertThat(hurried.at("/priority")).isEqualTo("7");
        assertThat(hurried.at("/deadline")).isEqualTo("2126-12-31T18:00:00Z");
        assertThat(renamed.at("/deadline")).as("what is absent stays").isEqualTo("2126-12-31T18:00:00Z");
        assertThat(calmed.json().path("deadline").isNull()).isTrue();
        assertThat(calmed.at("/priority")).isEqualTo("7");
        for (var wrong : List.of(
                "{\"priority\": 10}",
                "{\"deadline\": \"tomorrow\"}",
                "{\"deadline\": 17}",
                "{\"priority\": \"high\"}")) {
            assertProblem(vendor.patch(path, "*", wrong), 400, "malformed-request");
        }
        assertProblem(
                vendor.patch(path, "*", "{\"deadline\": \"2016-12-31T18:00:00Z\"}"),
                422,
                "deadline-passed",
                "deadline: 2016-12-31T18:00:00Z (expected: one to come, or none)");
    }

    @Test
    void aProjectClosesAtItsDeadline() {
        var soon = Instant.now().plusMillis(1_500);

        assertThat(vendor.patch(path, "*", "{\"deadline\": \"" + soon + "\"}").status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(vendor.get(path).at("/state")).isIn("closing", "settled"));
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
    }

    @Test
    void anOrderMayAskSomethingOfTaskersAndBeHurried() {
        var other = Samples.projectId();
        var order = ServiceClient.orderOf(other).strip().replaceFirst("}$", """
                , "priority": 3, "deadline": "2126-12-31T18:00:00Z",
                "qualification": {"languages": ["fr"], "test": {"controlTasks": 5, "leastShare": 0.8}}}
                """);

        var created = vendor.post("/v1/projects", order);

        assertThat(created.status()).as("%s", created).isEqualTo(201);
        assertThat(created.at("/priority")).isEqualTo("3");
        assertThat(created.at("/qualification/languages/0")).isEqualTo("fr");
        assertThat(created.json().at("/qualification/countries")).isEmpty();
        assertThat(created.at("/qualification/test/controlTasks")).isEqualTo("5");
        assertThat(vendor.post("/v1/projects", order).status()).isEqualTo(200);
        refused(order.replace("\"fr\"", "\"French\""), 400, "qualification.languages: \"French\"");
        refused(order.replace("0.8", "1.5"), 400, "qualification.test.leastShare: 1.5");
        refused(order.replace("\"leastShare\": 0.8", "\"leastShare\": null"), 400, "leastShare");
        refused(order.replace("dawid-skene", "majority"), 400, "qualification.test: with policy.method majority");
        refused(order.replace("2126-12", "2016-12"), 422, "deadline: 2016-12-31T18:00:00Z");
    }

    private void refused(String order, int status, String detail) {
        var fresh = order.replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"" + Samples.projectId() + "\"");
        var code = status == 400 ? "malformed-request" : "deadline-passed";
        assertProblem(vendor.post("/v1/projects", fresh), status, code, detail);
    }

    @Test
    void onlyItsVendorRewritesIt() {
        assertProblem(
                ServiceClient.vendor(service, Samples.vendor()).patch(path, "*", "{\"name\": \"Mine\"}"),
                404,
                "project-not-found");
        assertProblem(tasker.patch(path, "*", "{\"name\": \"Mine\"}"), 403, "forbidden");
    }
}
