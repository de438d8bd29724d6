package dev.concord.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HttpTest {

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** What the server says next; status 0 breaks the connection. */
    private record Answer(int status, String retryAfter, String body) {}

    HttpTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Api-Key") + " " + body);
            var answer = answers.size() > 1 ? answers.pop() : answers.getFirst();
            if (answer.status() == 0) {
                exchange.close();
                return;
            }
            if (!answer.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
            }
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aCallIsRepeatedWhileTheServerSaysLaterOrBreaksOff() throws InterruptedException {
        answers.add(new Answer(503, "", "{}"));
        answers.add(new Answer(0, "", ""));
        answers.add(new Answer(502, "", "{}"));
        answers.add(new Answer(200, "", "{\"ok\":true}"));

        try (var http = http(Duration.ofSeconds(20))) {
            var reply = http.post(Credential.vendor("cv_1"), "/v1/x", Map.of("a", 1));

            assertThat(reply.body(200).required("ok").asBoolean()).isTrue();
            assertThat(http.repeats()).isEqualTo(3);
        }
        assertThat(requests).hasSize(4).containsOnly("POST /v1/x cv_1 {\"a\":1}");
    }

    @Test
    void theServersRetryAfterIsHonoured() throws InterruptedException {
        answers.add(new Answer(503, "1", "{}"));
        answers.add(new Answer(200, "", "{}"));
        var started = System.nanoTime();

        try (var http = http(Duration.ofSeconds(20))) {
            http.get(Credential.NONE, "/v1/x").requireStatus(200);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void patienceEnds() {
        answers.add(new Answer(503, "", "{\"code\":\"rebuilding\"}"));

        try (var http = http(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> http.get(Credential.NONE, "/v1/x"))
                    .isInstanceOf(Unanswered.class)
                    .hasMessageContaining("503")
                    .hasMessageContaining("rebuilding");
        }
    }

    @Test
    void aRefusalIsAnAnswerAndNotRepeated() throws InterruptedException {
        answers.add(new Answer(409, "", "{\"code\":\"already-submitted\"}"));

        try (var http = http(Duration.ofSeconds(20))) {
            var reply = http.get(Credential.NONE, "/v1/x");

            assertThat(reply.problem()).isEqualTo("already-submitted");
            assertThatThrownBy(() -> reply.requireStatus(200))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("GET /v1/x: 409");
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void aFileIsReadAgainForEachRepetition() throws InterruptedException {
        answers.add(new Answer(503, "", "{}"));
        answers.add(new Answer(201, "", "{}"));

        try (var http = http(Duration.ofSeconds(20))) {
            var reply = http.postFile(
                    Credential.NONE,
                    "/v1/x",
                    "application/x-ndjson",
                    "k",
                    () -> new ByteArrayInputStream("line\n".getBytes(StandardCharsets.UTF_8)));

            assertThat(reply.status()).isEqualTo(201);
        }
        assertThat(requests).hasSize(2).containsOnly("POST /v1/x null line\n");
    }

    @Test
    void whatIsOpenedIsReadAsItComesOrRefusedWithWhatTheServerSays() throws IOException {
        answers.add(new Answer(200, "", "all of it"));
        answers.add(new Answer(404, "", "{\"code\":\"project-not-found\"}"));

        try (var http = http(Duration.ofSeconds(20))) {
            try (var export = http.open(Credential.NONE, "/v1/x?format=jsonl")) {
                assertThat(export).hasContent("all of it");
            }
            assertThatThrownBy(() -> http.open(Credential.NONE, "/v1/y"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("GET /v1/y: 404")
                    .hasMessageContaining("project-not-found");
        }
    }

    @Test
    void whoIsInterruptedWaitsForNoAnswer() throws InterruptedException {
        answers.add(new Answer(503, "10", "{}"));
        try (var http = http(Duration.ofSeconds(20))) {
            var stopped = new CompletableFuture<Throwable>();
            var caller = Thread.ofVirtual().start(() -> {
                try {
                    http.get(Credential.NONE, "/v1/x");
                } catch (InterruptedException expected) {
                    stopped.complete(expected);
                }
            });
            caller.interrupt();

            assertThat(stopped).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void credentialsDoNotShowInText() {
        assertThat(Credential.bearer("ct_secret").toString()).doesNotContain("ct_secret");
    }

    private Http http(Duration patience) {
        return new Http(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), patience, new Random(1));
    }
}
