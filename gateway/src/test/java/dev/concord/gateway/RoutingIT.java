package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.web.Caller.VendorCaller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes where, and what of a request goes along. */
final class RoutingIT {

    private static RunningGateway gateway;
    private static ApiClient vendor;
    private static ApiClient tasker;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start();
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

    @ParameterizedTest
    @CsvSource({
        "/v1/projects, task-service",
        "/v1/projects/019a3c5e-7d00-7000-8000-000000000001/statement, payout-service",
        "/v1/projects/019a3c5e-7d00-7000-8000-000000000001/quality, consensus-service",
        "/v1/projects/019a3c5e-7d00-7000-8000-000000000001/reviews, task-service",
        "/v1/tasks/019a3c5e-7d00-7000-8000-000000000002/proof, payout-service",
        "/v1/accounts, payout-service",
        "/v1/balance, payout-service"
    })
    void each_path_goes_to_its_service(String path, String service) {
        assertThat(vendor.get(path).json().required("service").asString()).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/projects/open, submission-service",
        "/v1/projects/open/019a3c5e-7d00-7000-8000-000000000001, task-service",
        "/v1/submissions/019a3c5e-7d00-7000-8000-000000000001/judgement, task-service",
        "/v1/assignments, submission-service",
        "/v1/earnings/entries, payout-service"
    })
    void each_path_of_taskers_goes_to_its_service(String path, String service) {
        assertThat(tasker.get(path).json().required("service").asString()).isEqualTo(service);
    }

    @Test
    void a_path_that_is_asked_for_by_another_method_says_by_which_ones_it_may_be() {
        var refused = vendor.send("PATCH", "/v1/projects", BodyPublishers.noBody());

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.problem()).isEqualTo("method-not-allowed");
        assertThat(refused.header("Allow")).hasValue("GET, POST");
    }

    @Test
    void a_service_is_told_who_calls_and_what_was_asked() {
        vendor.send("GET", "/v1/projects/a?after=x%20y&limit=5&name=%C3%A9", BodyPublishers.noBody());

        var received = gateway.tasks().lastReceived();
        assertThat(received.method()).isEqualTo("GET");
        assertThat(received.target()).isEqualTo("/v1/projects/a?after=x%20y&limit=5&name=%C3%A9");
        assertThat(received.caller(Instant.now()))
                .hasValueSatisfying(caller -> assertThat(caller).isInstanceOf(VendorCaller.class));
    }

    @Test
    void what_a_caller_presents_or_claims_does_not_reach_a_service() {
        vendor.with("Concord-Caller", "operator||9999999999|forged")
                .with("Cookie", "session=1")
                .with("X-Forwarded-For", "10.0.0.1")
                .with("X-Forwarded-Host", "elsewhere")
                .with("Forwarded", "for=10.0.0.1")
                .with("Idempotency-Key", "kept")
                .get("/v1/projects");

        var received = gateway.tasks().lastReceived();
        assertThat(received.header("Idempotency-Key")).hasValue("kept");
        assertThat(received.header("Concord-Caller"))
                .hasValueSatisfying(token -> assertThat(token).doesNotContain("forged", ","));
        for (var hidden :
                new String[] {"X-Api-Key", "Authorization", "Cookie", "X-Forwarded-For", "X-Forwarded-Host"}) {
            assertThat(received.header(hidden)).as(hidden).isEmpty();
        }
        assertThat(received.header("Forwarded")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/taskers/019a3c5e-7d00-7000-8000-000000000001",
                "/actuator/health",
                "/actuator/prometheus",
                "/error",
                "/",
                "/v1",
                "/v1/",
                "/v1/projects/",
                "/v1//projects",
                "//v1/projects",
                "/v1/projects/../../internal/taskers/a",
                "/v1/projects/..;/..;/internal/taskers/a",
                "/v1/projects/%2e%2e/%2e%2e/internal/taskers/a",
                "/v1/projects/..%2f..%2finternal/taskers/a",
                "/v1/projects/%252e%252e/internal",
                "/v1/projects/a%00b",
                "/v1/projects;x=1",
                "/v1/projects/./open",
                "/V1/projects",
                "/v1/vendors/x",
                "/v1/nothing"
            })
    void nothing_else_is_reachable(String target) {
        for (var caller : new ApiClient[] {vendor, gateway.operator()}) {
            assertThat(caller.get(target).status()).isIn(400, 404);
        }

        assertThat(gateway.tasks().received()).isEmpty();
        assertThat(gateway.submissions().received()).isEmpty();
        assertThat(gateway.consensus().received()).isEmpty();
        assertThat(gateway.payouts().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/projects?after=%zz",
                "GET /v1/projects?after=%FF",
                "GET /v1/projects?after=a|b",
                "GET /v1/projects?=b",
                "GET /v1/a|b",
                "GET /v1/a\\b",
                "GET /v1/a%2fb",
                "TRACE /v1/projects",
                "CONNECT elsewhere:1"
            })
    void a_request_that_cannot_be_read_is_refused_by_a_problem(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            var text = request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Api-Key: "
                    + vendor.headers().get("X-Api-Key") + "\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 4")
                    .contains("application/problem+json", "\"code\"");
        }
        assertThat(gateway.tasks().received()).isEmpty();
    }

    @Test
    void a_services_problem_passes_unchanged() {
        var problem = "{\"type\":\"urn:concord:problem:lease-expired\",\"status\":410,\"code\":\"lease-expired\"}";
        var tasker = gateway.newTasker();
        gateway.submissions().answer(410, "application/problem+json", problem);

        var answer = tasker.send("PUT", "/v1/assignments/a/label", BodyPublishers.ofString("{}"));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text()).isEqualTo(problem);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void an_answer_without_a_body_has_none() {
        gateway.submissions().answer(204, "application/json", "");

        var answer = tasker.post("/v1/assignments/a/skip", "{}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void a_body_of_no_single_type_is_refused() {
        var answer = vendor.with("Content-Type", "*/*").send("POST", "/v1/projects", BodyPublishers.ofString("{}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
        assertThat(gateway.tasks().received()).isEmpty();
    }

    @Test
    void a_form_is_a_body_like_any_other() {
        vendor.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/v1/projects", BodyPublishers.ofString("after=smuggled"));

        assertThat(gateway.tasks().lastReceived().target()).isEqualTo("/v1/projects");
        assertThat(gateway.tasks().lastReceived().header("Content-Length")).hasValue("14");
    }
}
