package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.gateway.ApiClient.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller is told while a service is away, silent or overrun: to send the same request again. */
final class OutageIT {

    private static final int MAX_REQUESTS = 3;
    private static final Duration LONGER_THAN_A_RESPONSE = Duration.ofMillis(1_800);

    private static RunningGateway gateway;
    private static ApiClient vendor;
    private static ApiClient tasker;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(Map.of(
                "concord.gateway.payout-service",
                "http://127.0.0.1:" + unusedPort(),
                "concord.gateway.max-requests",
                MAX_REQUESTS,
                "concord.gateway.upstream.max-connections-per-service",
                MAX_REQUESTS - 1,
                "concord.gateway.upstream.response-timeout",
                "1s"));
        vendor = gateway.newVendor();
        tasker = gateway.newTasker();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void reset() {
        gateway.resetServices();
    }

    @Test
    void a_service_that_is_down_is_unavailable() {
        assertPutOff(vendor.get("/v1/balance"));
        assertPutOff(vendor.post("/v1/deposits", "{}"));
    }

    @Test
    void a_service_that_is_silent_is_unavailable_after_the_timeout() {
        var over = new CountDownLatch(1);
        gateway.tasks().answerBy(exchange -> awaitQuietly(over));

        try {
            assertPutOff(vendor.get("/v1/projects"));
        } finally {
            over.countDown();
        }
    }

    @Test
    void an_import_may_take_longer_than_other_requests() {
        var project = "/v1/projects/01990a5d-ac96-774b-8cce-b302099a0001";
        gateway.tasks().answerBy(exchange -> {
            exchange.getRequestBody().readAllBytes();
            LockSupport.parkNanos(LONGER_THAN_A_RESPONSE.toNanos());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });

        assertThat(vendor.post(project + "/tasks", "{}").status()).isEqualTo(200);
        assertPutOff(vendor.post(project + "/open", "{}"));
    }

    @Test
    void a_service_that_hangs_up_is_unavailable() {
        gateway.tasks().answerBy(exchange -> {
            throw new IOException("the service dies");
        });

        assertPutOff(vendor.get("/v1/projects"));
    }

    @Test
    void an_answer_that_breaks_off_before_any_of_it_was_sent_is_unavailable() {
        gateway.tasks().answerBy(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("ETag", "\"of the answer\"");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("the service dies");
        });

        var answer = vendor.get("/v1/projects");

        assertPutOff(answer);
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void a_problem_of_the_services_own_is_not_replaced() {
        gateway.tasks().answer(500, "application/problem+json", "{\"code\":\"internal\"}");

        assertThat(vendor.get("/v1/projects").problem()).isEqualTo("internal");
    }

    @Test
    void a_service_that_hangs_does_not_take_the_gateway_along() throws Exception {
        var over = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = occupy(MAX_REQUESTS - 1, over, callers::submit);

            assertThat(tasker.get("/v1/assignments").status()).isEqualTo(200);

            assertPutOff(vendor.get("/v1/projects"));
            over.countDown();
            for (var each : waiting) {
                assertThat(each.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_request_too_many_is_put_off() throws Exception {
        var over = new CountDownLatch(1);
        gateway.submissions().answerBy(exchange -> {
            awaitQuietly(over);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = occupy(MAX_REQUESTS - 1, over, callers::submit);
            waiting.add(callers.submit(() -> tasker.get("/v1/assignments")));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !gateway.submissions().received().isEmpty());

            assertPutOff(vendor.get("/v1/whoami"));

            over.countDown();
            for (var each : waiting) {
                each.get(30, TimeUnit.SECONDS);
            }
            assertThat(vendor.get("/v1/whoami").status()).isEqualTo(200);
        }
    }

    /** Lets so many requests reach the service and wait there. */
    private static List<Future<Answer>> occupy(int requests, CountDownLatch over, Submit callers)
            throws InterruptedException {
        var arrived = new CountDownLatch(requests);
        gateway.tasks().answerBy(exchange -> {
            arrived.countDown();
            awaitQuietly(over);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        var waiting = new ArrayList<Future<Answer>>();
        for (var i = 0; i < requests; i++) {
            waiting.add(callers.submit(() -> vendor.get("/v1/projects")));
        }
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        return waiting;
    }

    private interface Submit {
        Future<Answer> submit(Callable<Answer> call);
    }

    private static void assertPutOff(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).hasValue("1");
    }

    private static void awaitQuietly(CountDownLatch over) throws IOException {
        try {
            over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
