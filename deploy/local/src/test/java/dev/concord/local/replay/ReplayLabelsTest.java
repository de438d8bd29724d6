package dev.concord.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.local.campaign.LabelCounts;
import dev.concord.local.campaign.Progress;
import dev.concord.local.campaign.Tasker;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.NearIdentity;
import dev.concord.local.recorded.LabelForm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a gateway that is made up: what a worker does with each answer. */
final class ReplayLabelsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ProjectId PROJECT = ProjectId.parse("019ab000-0000-7000-8000-000000000001");
    private static final String SUBMISSION = "019ab000-0000-7000-8000-00000000000a";

    private final HttpServer server;
    private final AtomicInteger leaseCalls = new AtomicInteger();
    private final Map<String, String> given = new ConcurrentHashMap<>();
    private final LabelCounts counts = new LabelCounts();
    private final List<SubmissionId> timed = new ArrayList<>();

    ReplayLabelsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/v1/assignments", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyLabelIsGivenAndTimed() throws InterruptedException {
        replay(new RecordedLabel("a", "ann", "1"), new RecordedLabel("b", "ann", "0"));

        assertThat(given).containsOnly(Map.entry("a", "1"), Map.entry("b", "0"));
        assertThat(counts.accepted()).isEqualTo(2);
        assertThat(timed).hasSize(2);
    }

    @Test
    void aTaskThatIsNotKnownYetIsAskedForAgain() throws InterruptedException {
        replay(new RecordedLabel("late", "ann", "1"));

        assertThat(given).containsOnlyKeys("late");
        assertThat(leaseCalls).hasValue(2);
    }

    @Test
    void anEndedLeaseIsTakenAgain() throws InterruptedException {
        replay(new RecordedLabel("expires-once", "ann", "1"));

        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(leaseCalls).hasValue(2);
    }

    @Test
    void aLabelWhoseAnswerWasLostIsGivenWhenTheNextLeaseSaysSo() throws InterruptedException {
        replay(new RecordedLabel("answer-lost", "ann", "1"));

        assertThat(given).containsOnly(Map.entry("answer-lost", "1"));
        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(counts.rejected()).isZero();
        assertThat(timed).as("nobody knows when it was appended").isEmpty();
    }

    @Test
    void whatIsRefusedForGoodIsCountedByReasonAndNotAskedForAgain() throws InterruptedException {
        replay(new RecordedLabel("full", "ann", "1"), new RecordedLabel("odd", "ann", "0"));

        assertThat(counts.accepted()).isZero();
        assertThat(counts.reasons()).isEqualTo(Map.of("enough-labels", 1L, "label-does-not-fit", 1L));
        assertThat(leaseCalls).hasValue(1);
    }

    @Test
    void aWorkersSecondLabelOfATaskIsRefusedByThePlatform() throws InterruptedException {
        replay(new RecordedLabel("a", "ann", "1"), new RecordedLabel("a", "ann", "0"));

        assertThat(given).containsOnly(Map.entry("a", "1"));
        assertThat(counts.reasons()).isEqualTo(Map.of("already-submitted", 1L));
    }

    private void replay(RecordedLabel... labels) throws InterruptedException {
        var record = new CrowdRecord(List.of(labels), Map.of(), Map.of());
        var gateway = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var client = new ConcordClient(gateway, new Random(1))) {
            new ReplayLabels(PROJECT, LabelForm.CHOICE, Batches.of(record, 20), new Silence())
                    .run(
                            Map.of("ann", new Tasker(client.asTasker("ct_1"), new Nobody())),
                            counts,
                            (id, at) -> timed.add(id));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (exchange.getRequestMethod().equals("POST")) {
            leaseCalls.incrementAndGet();
            reply(exchange, 200, leases(request));
            return;
        }
        var task = request.required("token").asString();
        if (task.equals("expires-once") && leaseCalls.get() == 1) {
            reply(exchange, 410, "{\"code\":\"lease-expired\"}");
            return;
        }
        if (task.equals("odd")) {
            reply(exchange, 422, "{\"code\":\"label-does-not-fit\"}");
            return;
        }
        given.put(task, request.required("label").required("value").asString());
        if (task.equals("answer-lost")) {
            reply(exchange, 410, "{\"code\":\"late\"}");
            return;
        }
        reply(exchange, 201, "{\"submissionId\":\"" + SUBMISSION + "\",\"submittedAt\":\"2026-01-01T00:00:00Z\"}");
    }

    private String leases(JsonNode request) {
        var assignments = new ArrayList<Map<String, Object>>();
        var refused = new ArrayList<Map<String, String>>();
        for (var name : request.required("tasks")) {
            var task = name.asString();
            if (given.containsKey(task)) {
                refused.add(Map.of("task", task, "reason", "already-submitted"));
            } else if (task.equals("full")) {
                refused.add(Map.of("task", task, "reason", "enough-labels"));
            } else if (task.equals("late") && leaseCalls.get() == 1) {
                refused.add(Map.of("task", task, "reason", "unknown-task"));
            } else {
                assignments.add(Map.of("id", SUBMISSION, "task", task, "data", Map.of(), "token", task));
            }
        }
        return JSON.writeValueAsString(Map.of("assignments", assignments, "refused", refused));
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Tells nobody. */
    private static final class Silence implements Progress {

        @Override
        public void step(String what) {}

        @Override
        public void update(String what) {}
    }

    /** An account that nothing is asked of. */
    private static final class Nobody implements NearIdentity {

        @Override
        public String accountId() {
            return "nobody.localnet";
        }

        @Override
        public String publicKey() {
            return "ed25519:none";
        }

        @Override
        public String sign(String message, String nonceBase64, String recipient) {
            throw new IllegalStateException("nothing to sign");
        }
    }
}
