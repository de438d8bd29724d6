package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.consensus.ConsensusService;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.Calibration;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.Choice;
import dev.concord.testing.Backing;
import dev.concord.web.Caller;
import dev.concord.web.CallerToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service measures a project's quality when it is refined, shows it, and forgets it; on a real broker. */
final class QualityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TASKERS = 7;
    private static final int SPAMMER = 7;
    private static final Caller OWNER = new Caller.VendorCaller(new VendorId(new UUID(9, 9)));
    private static final Caller OPERATOR = new Caller.OperatorCaller();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final SampleProject PROJECT = aProject()
            .numbered(1013)
            .withMethod(DecisionMethod.DAWID_SKENE)
            .withOverlap(TASKERS, TASKERS)
            .withConfidence(0.6);
    private static final SampleProject UNREFINED = PROJECT.numbered(1014);
    private static final String QUALITY = "/v1/projects/%s/quality".formatted(PROJECT.id());

    @TempDir
    private static Path stateDirectory;

    private static Broker broker;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws Exception {
        broker = new Broker();
        service = new SpringApplicationBuilder(ConsensusService.class)
                .run(
                        "--spring.kafka.bootstrap-servers=" + Backing.kafka(),
                        "--spring.kafka.streams.state-dir=" + stateDirectory,
                        "--concord.web.caller-secret=" + ServiceProcess.CALLER_SECRET,
                        "--server.port=0",
                        "--management.server.port=0");
        broker.append(PROJECT.inState(ProjectState.OPEN, 1));
        broker.append(UNREFINED.inState(ProjectState.OPEN, 1));
        appendProject();
        await().atMost(PATIENCE).until(() -> decisions().size() == 60);
        await().atMost(PATIENCE).until(() -> refine() == 202);
        await().atMost(PATIENCE).until(() -> get(OWNER, QUALITY).statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void theOwnerSeesTheQualityOfTheWhole() throws Exception {
        var quality = json(get(OWNER, QUALITY));

        assertThat(quality.required("labels").asInt()).isEqualTo(60 * TASKERS);
        assertThat(quality.at("/correction/calibration").asString()).isEqualTo("controls");
        assertThat(quality.at("/correction/controlTasks").asInt()).isEqualTo(20);
        assertThat(quality.at("/correction/beta").isNumber()).isTrue();
        assertThat(quality.required("correction").has("intervalFactor"))
                .as("what corrects no choices is absent, not null")
                .isFalse();
        assertThat(quality.at("/alpha/measure").asString()).isEqualTo("nominal");
        assertThat(quality.at("/alpha/value").asDouble()).isBetween(0.2, 0.9);
        assertThat(quality.required("informationPerLabel").asDouble()).isBetween(0.2, 1.0);
        assertThat(quality.required("flaggedTaskers").asInt()).isEqualTo(1);
        assertThat(Instant.parse(quality.required("refinedAt").asString()))
                .isAfter(Instant.now().minus(PATIENCE.multipliedBy(4)));
    }

    @Test
    void everyTaskerIsSeenPageByPageWithFlagsAndTheirEvidence() throws Exception {
        var seen = new HashSet<String>();
        var flagged = new HashSet<String>();
        var page = json(get(OWNER, QUALITY + "/taskers?limit=3"));
        for (var pages = 1; pages <= 3; pages++) {
            for (var line : page.required("items")) {
                seen.add(line.required("taskerId").asString());
                assertThat(line.required("labels").asInt()).isEqualTo(60);
                if (!line.required("flags").isEmpty()) {
                    flagged.add(line.required("taskerId").asString());
                    assertThat(line.at("/flags/0/reason").asString()).isEqualTo("constant");
                    assertThat(line.at("/flags/0/observed").asDouble()).isEqualTo(1);
                    assertThat(line.at("/flags/0/log10PValue").asDouble()).isLessThan(-3);
                }
            }
            if (page.has("next")) {
                page = json(get(
                        OWNER,
                        QUALITY + "/taskers?limit=3&after="
                                + page.required("next").asString()));
            }
        }

        assertThat(page.has("next")).as("the third page is the last").isFalse();
        assertThat(seen).hasSize(TASKERS);
        assertThat(flagged).containsExactly(tasker(SPAMMER).toString());
    }

    @Test
    void aSkillReadsAsRatesOfEachClass() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var lines = json(get(OPERATOR, QUALITY + "/taskers"));
            var spammer = lines.at("/items/" + (SPAMMER - 1) + "/skill");
            assertThat(spammer.at("/kind").asString()).isEqualTo("choice");
            assertThat(spammer.at("/classes/0/name").asString()).isEqualTo("cat");
            assertThat(spammer.at("/classes/0/recognised").asDouble()).isLessThan(0.1);
            assertThat(spammer.at("/classes/0/mistakenFor").asString()).isEqualTo("dog");
            assertThat(spammer.at("/classes/1/recognised").asDouble()).isGreaterThan(0.9);
        });
    }

    @Test
    void decisionsAfterTheRefinementSayThatControlTasksCorrectedThem() {
        broker.append(PROJECT.task(500));
        await().atMost(PATIENCE)
                .until(() -> decisions().stream().anyMatch(agreed -> agreed.calibration() == Calibration.CONTROLS));
        for (var tasker = 1; tasker <= TASKERS; tasker++) {
            append(PROJECT.label(500, tasker, "dog"));
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decisions())
                        .filteredOn(agreed -> agreed.taskId().equals(PROJECT.taskId(500)))
                        .extracting(LabelAgreed::calibration)
                        .containsOnly(Calibration.CONTROLS)
                        .isNotEmpty());
    }

    @Test
    void theOperatorSeesItTooButNoTaskerAndNoOtherVendor() throws Exception {
        assertThat(get(OPERATOR, QUALITY).statusCode()).isEqualTo(200);
        assertThat(get(new Caller.VendorCaller(new VendorId(new UUID(9, 10))), QUALITY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(new Caller.TaskerCaller(tasker(1), false), QUALITY + "/taskers")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "not-an-id/quality, 400, malformed-id",
        "00000000-0000-0001-0000-000000000007/quality, 404, project-not-found",
        "00000000-0000-0001-0000-0000000003f6/quality, 404, quality-not-found",
        "00000000-0000-0001-0000-0000000003f6/quality/taskers, 404, quality-not-found",
        "00000000-0000-0001-0000-0000000003f5/quality/taskers?limit=201, 400, page-out-of-range",
        "00000000-0000-0001-0000-0000000003f5/quality/taskers?after=me, 400, malformed-id"
    })
    void whatCannotBeShownIsAProblem(String path, int status, String code) throws Exception {
        var answer = get(OPERATOR, "/v1/projects/" + path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).required("code").asString()).isEqualTo(code);
    }

    @Test
    void theTopicHasOneRecordForTheProjectAndOneForEachTasker() {
        assertThat(Broker.read(Topic.PROJECT_QUALITY.topicName()))
                .filteredOn(record -> record.key().startsWith(PROJECT.id().toString()))
                .hasSizeGreaterThanOrEqualTo(1 + TASKERS)
                .extracting(record -> record.key())
                .contains(PROJECT.id().toString(), PROJECT.id() + "/" + tasker(SPAMMER));
    }

    /** Six taskers are right nine times in ten, the seventh always says dog; every third task is a control task. */
    private static void appendProject() {
        var random = new Random(20261125);
        for (var task = 0; task < 60; task++) {
            var truth = task % 2 == 0 ? "cat" : "dog";
            broker.append(task % 3 == 0 ? PROJECT.task(task, new Choice(truth)) : PROJECT.task(task));
            for (var tasker = 1; tasker <= TASKERS; tasker++) {
                var right = random.nextInt(10) < 9;
                var given = right == truth.equals("cat") ? "cat" : "dog";
                append(PROJECT.label(task, tasker, tasker == SPAMMER ? "dog" : given));
            }
        }
        broker.flush();
    }

    private static void append(LabelSubmitted label) {
        broker.append(new LabelSubmitted(
                label.submissionId(),
                label.projectId(),
                label.taskId(),
                label.taskerId(),
                label.label(),
                Instant.now().plusSeconds(600)));
    }

    private static TaskerId tasker(int number) {
        return SampleProject.taskerId(number);
    }

    private static List<LabelAgreed> decisions() {
        return broker.all(LabelAgreed.class).stream()
                .filter(each -> each.projectId().equals(PROJECT.id()))
                .toList();
    }

    private static int refine() throws IOException, InterruptedException {
        return send(request(OWNER, "/v1/projects/" + PROJECT.id() + "/refine").POST(BodyPublishers.noBody()))
                .statusCode();
    }

    private static HttpResponse<String> get(Caller caller, String path) throws IOException, InterruptedException {
        return send(request(caller, path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Caller caller, String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var token = CallerToken.mint(caller, Instant.now().plusSeconds(60), ServiceProcess.CALLER_SECRET);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(CallerToken.HEADER, token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
