package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller is told who asks too often or too much at once, and what browsers are told with every answer. */
final class LimitsIT {

    private static final String ORIGIN = "https://labels.example";
    private static final int MAX_REQUESTS = 4;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(Map.of(
                "concord.gateway.max-requests",
                MAX_REQUESTS,
                "concord.gateway.cors.allowed-origins",
                ORIGIN,
                "concord.gateway.limits.money",
                2,
                "concord.gateway.limits.entry",
                3));
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
    void who_asks_too_often_is_told_when_to_come_again_and_others_are_served() {
        var vendor = gateway.newVendor();
        assertThat(vendor.post("/v1/deposits", "{}").header("RateLimit")).hasValue("\"money\";r=1;t=30");
        vendor.post("/v1/deposits", "{}");

        var refused = vendor.post("/v1/deposits", "{}");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(refused.header("RateLimit-Policy")).hasValue("\"money\";q=2;w=60");
        assertThat(refused.header("Retry-After").map(Integer::parseInt).orElseThrow())
                .isBetween(1, 30);
        assertThat(gateway.payouts().received()).hasSize(2);
        assertThat(vendor.get("/v1/balance").status()).isEqualTo(200);
        assertThat(gateway.newVendor().post("/v1/deposits", "{}").status()).isEqualTo(200);
    }

    @Test
    void who_comes_without_a_credential_is_counted_by_address() {
        for (var i = 0; i < 3; i++) {
            register();
        }

        assertThat(register().status()).isEqualTo(429);
        assertThat(gateway.anonymous().get("/v1/treasury").status()).isEqualTo(200);
    }

    @Test
    void no_class_of_routes_takes_all_places() throws Exception {
        var vendor = gateway.newVendor();
        var over = new CountDownLatch(1);
        gateway.tasks().answerBy(exchange -> {
            try (exchange) {
                var _ = over.await(30, TimeUnit.SECONDS);
                exchange.sendResponseHeaders(200, -1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < MAX_REQUESTS - 1; i++) {
                var _ = callers.submit(() -> vendor.get("/v1/projects"));
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> gateway.tasks().received().size() == MAX_REQUESTS - 1);

            var refused = vendor.get("/v1/balance");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).hasValue("1");
            assertThat(gateway.operator()
                            .post("/v1/operator/lanes/a/drain", "{}")
                            .status())
                    .isEqualTo(200);
            over.countDown();
        }
    }

    @Test
    void every_answer_tells_browsers_to_take_it_for_nothing_else() {
        for (var target : new String[] {"/v1/treasury", "/v1/whoami", "/nothing", "/openapi.json"}) {
            var answer = gateway.anonymous().get(target);

            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .as(target)
                    .startsWith("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(target).hasValue("nosniff");
            assertThat(answer.header("X-XSS-Protection")).as(target).hasValue("1; mode=block");
            assertThat(answer.header("Referrer-Policy")).as(target).hasValue("no-referrer");
            assertThat(answer.header("Strict-Transport-Security")).as(target).isPresent();
        }
        assertThat(gateway.newVendor().get("/v1/projects").header("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void only_pages_of_named_origins_may_call_from_a_browser() {
        var named = preflight(ORIGIN);
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.header("Access-Control-Allow-Origin")).hasValue(ORIGIN);
        assertThat(named.header("Access-Control-Allow-Credentials")).isEmpty();

        for (var other : new String[] {"https://labels.example.evil.example", "http://labels.example", "null"}) {
            var refused = preflight(other);
            assertThat(refused.status()).as(other).isEqualTo(403);
            assertThat(refused.header("Access-Control-Allow-Origin")).as(other).isEmpty();
        }
    }

    private static ApiClient.Answer register() {
        return gateway.anonymous().post("/v1/taskers", "{\"id\":\"" + UUID.randomUUID() + "\",\"agent\":true}");
    }

    private static ApiClient.Answer preflight(String origin) {
        return gateway.anonymous()
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "GET")
                .send("OPTIONS", "/v1/projects", BodyPublishers.noBody());
    }
}
