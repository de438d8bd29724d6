package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.consensus.ConsensusService;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.id.TaskId;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The running service refines a project when its vendor asks, and when it closes; on four partitions of a real broker. */
final class RefinementIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PARTITIONS = 4;
    private static final VendorId OWNER = new VendorId(new UUID(9, 9));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final SampleProject PROJECT = aProject()
            .numbered(1003)
            .withMethod(DecisionMethod.DAWID_SKENE)
            .withOverlap(3, 3)
            .withConfidence(0.6);
    private static final SampleProject DRAFT = PROJECT.numbered(1004);

    @TempDir
    private static Path stateDirectory;

    private static Broker broker;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        broker = new Broker();
        service = new SpringApplicationBuilder(ConsensusService.class)
                .run(
                        "--spring.kafka.bootstrap-servers=" + Backing.kafka(),
                        "--spring.kafka.streams.state-dir=" + stateDirectory,
                        "--concord.web.caller-secret=" + ServiceProcess.CALLER_SECRET,
                        "--server.port=0",
                        "--management.server.port=0");
        broker.append(PROJECT.inState(ProjectState.OPEN, 1));
        broker.append(DRAFT.inState(ProjectState.DRAFT, 1));
        broker.flush();
        await().atMost(PATIENCE)
                .until(() -> refine(OWNER, DRAFT.id().toString()).statusCode() == 409);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void aRefinementIsAskedForFollowedAndPublishedAndTheClosingAgreesWithIt() throws Exception {
        appendEarlyTaskAndItsTeachers();
        await().atMost(PATIENCE).until(() -> decisions().size() == 41);
        assertThat(lastOf(0).label()).isEqualTo(new Choice("dog"));

        var answer = refine(OWNER, PROJECT.id().toString());

        assertThat(answer.statusCode()).isEqualTo(202);
        var location = answer.headers().firstValue("Location").orElseThrow();
        await().atMost(PATIENCE).until(() -> stateAt(location).equals("published"));
        assertThat(json(get(OWNER, location)).required("labels").asInt()).isEqualTo(123);
        await().atMost(PATIENCE).until(() -> lastOf(0).revision().number() == 2);
        assertThat(lastOf(0).label()).isEqualTo(new Choice("cat"));
        var refined = lastDecisions();

        for (var partition = 0; partition < PARTITIONS; partition++) {
            broker.append(partition, PROJECT.ended(partition, PARTITIONS));
        }
        broker.flush();

        await().atMost(PATIENCE).until(() -> judged().size() == PARTITIONS);
        assertThat(judged().stream().mapToLong(ProjectJudged::submissions).sum())
                .isEqualTo(123);
        assertThat(lastDecisions()).isEqualTo(refined);
        assertThat(broker.all(RewardDue.class).stream()
                        .filter(each -> each.projectId().equals(PROJECT.id())))
                .extracting(RewardDue::submissionId)
                .doesNotHaveDuplicates()
                .hasSize(123);
    }

    @ParameterizedTest
    @CsvSource({"not-an-id, 400, malformed-id", "00000000-0000-0001-0000-000000000007, 404, project-not-found"})
    void whatCannotBeRefinedIsAProblem(String project, int status, String code) throws Exception {
        var answer = refine(OWNER, project);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).required("code").asString()).isEqualTo(code);
    }

    @Test
    void anotherVendorsProjectIsNone() throws Exception {
        var stranger = new VendorId(new UUID(9, 10));

        assertThat(refine(stranger, PROJECT.id().toString()).statusCode()).isEqualTo(404);
        assertThat(get(stranger, "/v1/projects/%s/refinements/%s".formatted(PROJECT.id(), new UUID(1, 1)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProjectWithoutLabelsYetIsRefused() throws Exception {
        var answer = refine(OWNER, DRAFT.id().toString());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).required("detail").asString())
                .isEqualTo("state: draft (expected: open, paused or closing)");
    }

    @Test
    void anUnknownRefinementIsNotFound() throws Exception {
        var answer = get(OWNER, "/v1/projects/%s/refinements/%s".formatted(PROJECT.id(), new UUID(1, 1)));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).required("code").asString()).isEqualTo("refinement-not-found");
    }

    /** One good tasker is outvoted by two who always say dog, as forty control tasks show later. */
    private static void appendEarlyTaskAndItsTeachers() {
        broker.append(PROJECT.task(0));
        append(PROJECT.label(0, 1, "cat"), PROJECT.label(0, 2, "dog"), PROJECT.label(0, 3, "dog"));
        await().atMost(PATIENCE).until(() -> decisions().size() == 1);
        for (var task = 1; task <= 40; task++) {
            var truth = task % 2 == 0 ? "cat" : "dog";
            broker.append(PROJECT.task(task, new Choice(truth)));
            append(PROJECT.label(task, 1, truth), PROJECT.label(task, 2, "dog"), PROJECT.label(task, 3, "dog"));
        }
    }

    private static void append(LabelSubmitted... labels) {
        var leaseEnd = Instant.now().plusSeconds(600);
        for (var label : labels) {
            broker.append(new LabelSubmitted(
                    label.submissionId(),
                    label.projectId(),
                    label.taskId(),
                    label.taskerId(),
                    label.label(),
                    leaseEnd));
        }
        broker.flush();
    }

    private static List<LabelAgreed> decisions() {
        return broker.all(LabelAgreed.class).stream()
                .filter(each -> each.projectId().equals(PROJECT.id()))
                .toList();
    }

    private static LabelAgreed lastOf(int task) {
        return decisions().stream()
                .filter(each -> each.taskId().equals(PROJECT.taskId(task)))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static Map<TaskId, Revision> lastDecisions() {
        return decisions().stream()
                .collect(Collectors.toMap(LabelAgreed::taskId, Function.identity(), (_, later) -> later))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().revision()));
    }

    private static List<ProjectJudged> judged() {
        return broker.all(ProjectJudged.class).stream()
                .filter(each -> each.projectId().equals(PROJECT.id()))
                .toList();
    }

    private static String stateAt(String location) throws IOException, InterruptedException {
        return json(get(OWNER, location)).required("state").asString();
    }

    private static HttpResponse<String> refine(VendorId vendor, String project)
            throws IOException, InterruptedException {
        return send(request(vendor, "/v1/projects/" + project + "/refine").POST(BodyPublishers.noBody()));
    }

    private static HttpResponse<String> get(VendorId vendor, String path) throws IOException, InterruptedException {
        return send(request(vendor, path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(VendorId vendor, String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var token = CallerToken.mint(
                new Caller.VendorCaller(vendor), Instant.now().plusSeconds(60), ServiceProcess.CALLER_SECRET);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(CallerToken.HEADER, token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
