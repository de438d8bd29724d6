package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.imports.ImportSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file of tasks gets in once and whole, or not at all; what is wrong with it is said by line. */
final class ImportsOverHttpIT {

    private static final String NDJSON = "application/x-ndjson";
    private static final String THREE = """
            {"name": "a", "data": {"x": 1}}
            {"name": "b", "control": {"kind": "choice", "value": "1"}}
            {"task": "c", "left": "one", "right": "two"}
            """;

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());
    private final ProjectId project = Samples.projectId();

    @BeforeEach
    void order() {
        vendor.order(project);
    }

    @Test
    void linesOfJsonBecomeTasks() {
        var reply = vendor.importTasks(project, "k", NDJSON, THREE);

        assertReport(reply, 3, 0, 0);
        var tasks = vendor.get(path() + "/tasks").items();
        assertThat(tasks).extracting(task -> task.path("name").asString()).containsExactly("a", "b", "c");
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.path("state").asString()).isEqualTo("waiting");
            assertThat(task.path("agreement").isNull()).isTrue();
        });
        assertThat(tasks.get(0).at("/data/x").intValue()).isEqualTo(1);
        assertThat(tasks.get(1).at("/control/value").asString()).isEqualTo("1");
        assertThat(tasks.get(2).at("/data/right").asString()).isEqualTo("two");
        assertThat(vendor.get(path()).at("/tasks/waiting")).isEqualTo("3");
    }

    @Test
    void linesOfCsvBecomeTasks() {
        var reply = vendor.importTasks(
                project, "k", "text/csv; charset=utf-8", "name,text\na,\"one, two\"\nb\nc,\"über\"\na,again\n");

        assertReport(reply, 2, 1, 1);
        assertThat(errors(reply)).containsExactly("3: line: 1 fields (expected: 2, as in the header)");
        var tasks = vendor.get(path() + "/tasks").items();
        assertThat(tasks.get(0).at("/data/text").asString()).isEqualTo("one, two");
        assertThat(tasks.get(1).at("/data/text").asString()).isEqualTo("über");
    }

    @Test
    void elementsOfAnArrayBecomeTasksHoweverManyTheyAre() {
        var element = "{\"name\":\"%d\",\"data\":{\"text\":\"" + "x".repeat(1_000) + "\"}}";
        var array = IntStream.range(0, 2_000).mapToObj(element::formatted).collect(Collectors.joining(",", "[", ",7]"));

        var reply = vendor.importTasks(project, "k", "application/json", array);

        assertReport(reply, 2_000, 0, 1);
        assertThat(errors(reply)).singleElement().asString().startsWith("2001: line: not a JSON object");
    }

    @Test
    void annotationsOfOtherToolsBecomeKnownAnswersIfAskedFor() {
        var labelStudio = """
                [{"id": 1, "data": {"text": "hi"}, "annotations":
                    [{"result": [{"type": "choices", "value": {"choices": ["1"]}}]}]}]
                """;

        assertThat(imported("?format=label-studio&annotations=control", labelStudio)
                        .at("/annotationsLeftOut"))
                .isEqualTo("0");
        assertThat(vendor.get(path() + "/tasks")
                        .items()
                        .getFirst()
                        .at("/control/value")
                        .asString())
                .isEqualTo("1");
    }

    @Test
    void annotationsOfOtherToolsAreCountedOtherwise() {
        var coco = """
                {"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [{"image_id": 1}]}
                """;

        var reply = imported("?format=coco", coco);

        assertReport(reply, 1, 0, 0);
        assertThat(reply.at("/annotationsLeftOut")).isEqualTo("1");
    }

    @Test
    void aLineThatIsNoTaskIsReportedAndTheOthersGetIn() {
        var reply = vendor.importTasks(project, "k", NDJSON, """
                {"name": "a"}
                not json

                {"data": {}}
                {"name": "a"}
                {"name": "b", "control": {"kind": "choice", "value": "2"}}
                """);

        assertReport(reply, 1, 1, 3);
        assertThat(errors(reply))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2: line: not JSON"),
                        line -> assertThat(line).isEqualTo("4: name: missing (expected: a text)"),
                        line -> assertThat(line).startsWith("6: control: label.value: \"2\" (expected one of: 0, 1)"));
    }

    @Test
    void theSameKeyGetsTheSameReportAndAddsNothing() {
        var first = vendor.importTasks(project, "k", NDJSON, THREE);

        var again = vendor.importTasks(project, "k", NDJSON, THREE);

        assertThat(again).isEqualTo(first);
        assertThat(vendor.get(path()).at("/tasks/total")).isEqualTo("3");
    }

    @Test
    void anotherFileNeedsAnotherKey() {
        vendor.importTasks(project, "k", NDJSON, THREE);

        var other = vendor.importTasks(project, "k", NDJSON, "{\"name\": \"d\"}\n");

        assertProblem(other, 409, "idempotency-key-reused", "Idempotency-Key: used before for another import");
        assertThat(vendor.get(path()).at("/tasks/total")).isEqualTo("3");
    }

    @Test
    void whatBecameOfAnImportCanBeLookedUpLineByLine() {
        var report = vendor.importTasks(project, "k", NDJSON, THREE + "no json\n{\"data\": {}}\n");

        var job = vendor.get(path() + "/imports/" + report.at("/importId"));
        assertThat(job.at("/state")).isEqualTo("done");
        assertThat(job.at("/idempotencyKey")).isEqualTo("k");
        assertThat(job.at("/lines")).isEqualTo("5");
        assertThat(job.at("/accepted")).isEqualTo("3");
        assertThat(job.at("/bytes")).isNotEqualTo("0");
        assertThat(job.json().path("endedAt").isString()).isTrue();
        var rejected = vendor.get(path() + "/imports/" + report.at("/importId") + "/rejected");
        assertThat(rejected.mediaType()).isEqualTo(NDJSON);
        assertThat(rejected.lines())
                .extracting(line -> line.at("/line").intValue() + " "
                        + line.at("/beginning").asString())
                .containsExactly("4 no json", "5 {\"data\": {}}");
        assertThat(rejected.lines().get(1).at("/reason").asString()).isEqualTo("name: missing (expected: a text)");
    }

    @Test
    void theListOfRejectedLinesSaysHowManyItLeavesOut() {
        var report = vendor.importTasks(project, "k", NDJSON, "no json\n".repeat(10_002));

        var lines = vendor.get(path() + "/imports/" + report.at("/importId") + "/rejected")
                .lines();

        assertThat(lines).hasSize(10_001);
        assertThat(lines.getLast().at("/notListed").intValue()).isEqualTo(2);
    }

    @Test
    void importsComePageByPageAndToTheirVendorOnly() {
        for (var key : List.of("one", "two", "three")) {
            vendor.importTasks(project, key, NDJSON, THREE);
        }

        var first = vendor.get(path() + "/imports?limit=2");
        var rest = vendor.get(path() + "/imports?limit=2&after=" + first.at("/next"));

        assertThat(first.items())
                .extracting(each -> each.at("/idempotencyKey").asString())
                .containsExactly("one", "two");
        assertThat(rest.items())
                .extracting(each -> each.at("/idempotencyKey").asString())
                .containsExactly("three");
        var id = rest.items().getFirst().at("/importId").asString();
        var others = ServiceClient.vendor(service, Samples.vendor());
        assertProblem(others.get(path() + "/imports"), 404, "project-not-found");
        assertProblem(others.get(path() + "/imports/" + id), 404, "import-not-found");
        assertProblem(others.get(path() + "/imports/" + id + "/rejected"), 404, "import-not-found");
        assertProblem(vendor.get(path() + "/imports/seven"), 400, "malformed-id", "importId");
    }

    @Test
    void theTasksComePageByPageInTheOrderOfTheFile() {
        vendor.importTasks(project, "k", NDJSON, THREE);

        var first = vendor.get(path() + "/tasks?limit=2");
        var rest = vendor.get(path() + "/tasks?limit=2&after=" + first.at("/next"));

        assertThat(first.items())
                .extracting(task -> task.path("name").asString())
                .containsExactly("a", "b");
        assertThat(rest.items())
                .extracting(task -> task.path("name").asString())
                .containsExactly("c");
        assertThat(rest.json().path("next").isNull()).isTrue();
    }

    @Test
    void anImportNeedsAKeyOfItsOwn() {
        var withoutKey =
                vendor.request(path() + "/tasks").header("Content-Type", NDJSON).POST(BodyPublishers.ofString(THREE));

        assertProblem(
                vendor.send(withoutKey), 400, "idempotency-key", "Idempotency-Key: 0 characters (expected: 1..100");
        assertProblem(vendor.importTasks(project, "k".repeat(101), NDJSON, THREE), 400, "idempotency-key", "101");
        assertNothingWasAdded();
    }

    @Test
    void anUnknownFormatIsAnsweredWithTheOnesThereAre() {
        var untyped =
                vendor.request(path() + "/tasks").header("Idempotency-Key", "k").POST(BodyPublishers.ofString(THREE));

        assertProblem(vendor.send(untyped), 415, "unsupported-format", "Content-Type: missing (expected:");
        for (var type :
                List.of("application/pdf", "text/csv; charset=utf-16", "text/*", "csv", "text/csv; charset=x")) {
            assertProblem(vendor.importTasks(project, "k", type, THREE), 415, "unsupported-format", type);
        }
        assertProblem(
                vendor.importTasks(project, "k", "text/plain", THREE), 415, "unsupported-format", "application/json");
        assertProblem(imported("?format=avro", THREE), 415, "unsupported-format", "format: \"avro\"", "label-studio");
        assertProblem(imported("?annotations=all", THREE), 415, "unsupported-format", "annotations: \"all\"");
        assertReport(vendor.importTasks(project, "k", "Application/X-NDJSON; charset=UTF-8", THREE), 3, 0, 0);
    }

    @Test
    void aFileWithoutNamesIsRefusedAsAWhole() {
        assertProblem(
                vendor.importTasks(project, "k", "text/csv", "id,text\n1,a\n"),
                400,
                "unreadable-file",
                "header: [id, text] (expected: one column called name or task)");
        assertNothingWasAdded();
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAsAWhole() {
        var limit = service.bean(ImportSettings.class).maxSize().toBytes();
        var line = "{\"name\":\"a\",\"data\":{\"text\":\"%s\"}}\n"
                .formatted("x".repeat(10_000))
                .getBytes(StandardCharsets.UTF_8);
        var tooMany = vendor.request(path() + "/tasks")
                .header("Content-Type", NDJSON)
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofByteArrays(() -> IntStream.rangeClosed(0, (int) (limit / line.length) + 1)
                        .mapToObj(_ -> line)
                        .iterator()));

        assertProblem(
                vendor.send(tooMany), 413, "import-too-large", "more than " + limit + " bytes (expected: at most");
        assertNothingWasAdded();
    }

    @Test
    void aBodyThatBreaksOffAddsNothing() throws IOException {
        for (var framing : List.of("Content-Length: 1000\r\n\r\n" + THREE, chunked(THREE))) {
            assertThat(brokenOff("k", framing)).startsWith("HTTP/1.1 400").contains("import-incomplete");
        }
        assertNothingWasAdded();

        assertReport(vendor.importTasks(project, "k", NDJSON, THREE), 3, 0, 0);
    }

    @Test
    void aClosedProjectTakesNoMoreTasks() {
        vendor.post(path() + "/close", "");

        assertProblem(
                vendor.importTasks(project, "k", NDJSON, THREE),
                409,
                "project-state",
                "state: closing (expected: draft or open)");
        assertNothingWasAdded();
    }

    @Test
    void onlyTheVendorOfAProjectAddsTasks() {
        var others = ServiceClient.vendor(service, Samples.vendor());

        assertProblem(others.importTasks(project, "k", NDJSON, THREE), 404, "project-not-found");
        assertProblem(ServiceClient.tasker(service).importTasks(project, "k", NDJSON, THREE), 403, "forbidden");
        assertProblem(ServiceClient.nobody(service).importTasks(project, "k", NDJSON, THREE), 401, "unauthenticated");
        assertNothingWasAdded();
    }

    @Test
    void moreImportsThanFitAreAskedToComeLater() throws IOException {
        var slots = service.bean(ImportSettings.class).maxConcurrent();
        var reading = new ArrayList<Socket>();
        try {
            for (var each = 0; each < slots; each++) {
                reading.add(begun("slot-" + each, "Content-Length: 1000\r\n\r\n"));
            }

            await().until(() -> reading() == slots);
            var refused = vendor.importTasks(project, "k", NDJSON, THREE);

            assertProblem(refused, 503, "too-many-imports", "imports being read: " + slots);
            assertThat(refused.retryAfter()).isEqualTo("2");
        } finally {
            for (var socket : reading) {
                end(socket);
            }
        }
        assertReport(vendor.importTasks(project, "afterwards", NDJSON, THREE), 3, 0, 0);
    }

    private Reply imported(String query, String body) {
        return vendor.send(vendor.request(path() + "/tasks" + query)
                .header("Content-Type", NDJSON)
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofString(body)));
    }

    private double reading() {
        return service.bean(MeterRegistry.class).get("imports.reading").gauge().value();
    }

    private String brokenOff(String key, String framing) throws IOException {
        return end(begun(key, framing));
    }

    private Socket begun(String key, String framing) throws IOException {
        var uri = URI.create(service.url(path() + "/tasks"));
        var socket = new Socket(uri.getHost(), uri.getPort());
        var head = new StringBuilder("POST %s HTTP/1.1\r\nHost: localhost\r\n".formatted(uri.getPath()));
        vendor.request("/")
                .build()
                .headers()
                .map()
                .forEach((name, values) -> head.append("%s: %s\r\n".formatted(name, values.getFirst())));
        head.append("Content-Type: %s\r\nIdempotency-Key: %s\r\n%s".formatted(NDJSON, key, framing));
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String end(Socket socket) throws IOException {
        try (socket) {
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String chunked(String begin) {
        return "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n".formatted(begin.length(), begin);
    }

    private void assertNothingWasAdded() {
        assertThat(vendor.get(path()).at("/tasks/total")).isEqualTo("0");
        assertThat(vendor.get(path() + "/tasks").items()).isEmpty();
    }

    private static void assertReport(Reply reply, int accepted, int duplicates, int rejected) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        assertThat(reply.at("/accepted")).as("%s", reply).isEqualTo(Integer.toString(accepted));
        assertThat(reply.at("/duplicates")).as("%s", reply).isEqualTo(Integer.toString(duplicates));
        assertThat(reply.at("/rejected")).as("%s", reply).isEqualTo(Integer.toString(rejected));
        assertThat(errors(reply)).hasSize(rejected);
    }

    private static List<String> errors(Reply reply) {
        var found = new ArrayList<String>();
        for (JsonNode error : reply.json().path("errors")) {
            found.add(
                    error.path("line").asString() + ": " + error.path("message").asString());
        }
        return found;
    }

    private String path() {
        return "/v1/projects/" + project;
    }
}
