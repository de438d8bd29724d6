package dev.concord.gateway.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpHandler;
import dev.concord.gateway.ApiClient;
import dev.concord.gateway.ApiClient.Answer;
import dev.concord.gateway.RunningGateway;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that is sent again under its Idempotency-Key is carried out once, and answered as it was. */
final class FirstAnswersIT {

    private static final int MOST_PER_CALLER = 5;
    private static final String FUNDINGS = "/v1/projects/019a3c5e-7d00-7000-8000-000000000001/fundings";

    private static RunningGateway gateway;

    private ApiClient vendor;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(Map.of(
                "concord.gateway.repeats.most-per-caller",
                MOST_PER_CALLER,
                "concord.gateway.repeats.counted-every",
                "1"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void reset() {
        gateway.resetServices();
        vendor = gateway.newVendor();
    }

    @Test
    void the_same_again_gets_the_first_answer_byte_for_byte_and_the_service_is_asked_once() {
        gateway.tasks().answerBy(exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                var body = "{ \"id\" : \"\u00e4\",\r\n\"n\":1.0 }\n".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.getResponseHeaders().set("ETag", "\"1-2\"");
                exchange.getResponseHeaders().set("Location", "/v1/projects/1");
                exchange.sendResponseHeaders(201, body.length);
                exchange.getResponseBody().write(body);
            }
        });

        var first = keyed("k").post("/v1/projects?a=%20b", "{\"name\":\"\u00e4\"}");
        var second = keyed("k").post("/v1/projects?a=%20b", "{\"name\":\"\u00e4\"}");

        assertThat(gateway.tasks().received()).hasSize(1);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text()).startsWith("{ \"id\" : \"\u00e4\",\r\n");
        for (var header : List.of("Content-Type", "ETag", "Location", "Content-Length", "X-Content-Type-Options")) {
            assertThat(second.header(header)).as(header).isPresent().isEqualTo(first.header(header));
        }
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).hasValue("true");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 404, 409, 422})
    void so_does_a_refusal_and_an_answer_without_a_body(int status) {
        gateway.payouts()
                .answer(status, "application/problem+json", status == 204 ? "" : "{\"code\":\"of-a-service\"}");

        var first = keyed("k").post(FUNDINGS, "{}");
        var second = keyed("k").post(FUNDINGS, "{}");

        assertThat(gateway.payouts().received()).hasSize(1);
        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(status);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void another_body_path_query_or_type_is_another_request() {
        keyed("k").post(FUNDINGS, "{\"amount\":\"1\"}");

        var others = List.of(
                keyed("k").post(FUNDINGS, "{\"amount\":\"2\"}"),
                keyed("k").post(FUNDINGS, ""),
                keyed("k").post(FUNDINGS.replace("0001/", "0002/"), "{\"amount\":\"1\"}"),
                keyed("k").post(FUNDINGS + "?null", "{\"amount\":\"1\"}"),
                keyed("k").with("If-Match", "\"1\"").post(FUNDINGS, "{\"amount\":\"1\"}"));

        assertThat(others).allSatisfy(other -> {
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        });
        assertThat(gateway.payouts().received()).hasSize(1);
    }

    @Test
    void what_is_repeated_and_what_it_is_answered_is_counted() {
        var again = counted("first-answer");
        var misused = counted("other-request");

        keyed("k").post(FUNDINGS, "{}");
        keyed("k").post(FUNDINGS, "{}");
        keyed("k").post(FUNDINGS, "{\"amount\":\"2\"}");

        assertThat(counted("first-answer")).isEqualTo(again + 1);
        assertThat(counted("other-request")).isEqualTo(misused + 1);
    }

    @Test
    void of_many_at_once_one_is_carried_out_and_the_others_are_told_to_wait() throws Exception {
        var over = new CountDownLatch(1);
        gateway.payouts().answerBy(waitFor(over));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins = new ArrayList<Future<Answer>>();
            for (var i = 0; i < 8; i++) {
                twins.add(callers.submit(() -> keyed("k").post(FUNDINGS, "{}")));
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> twins.stream().filter(Future::isDone).count() == 7);
            over.countDown();

            var answers = new ArrayList<Answer>();
            for (var twin : twins) {
                answers.add(twin.get(30, TimeUnit.SECONDS));
            }
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.problem().equals("request-under-way"))
                    .hasSize(7)
                    .allMatch(answer -> answer.header("Retry-After").orElse("").equals("1"));
        }
        assertThat(gateway.payouts().received()).hasSize(1);
        assertThat(keyed("k").post(FUNDINGS, "{}").status()).isEqualTo(200);
        assertThat(gateway.payouts().received()).hasSize(1);
    }

    @Test
    void a_key_is_one_credentials_and_one_operations_own() {
        var id = UUID.randomUUID();
        var other = vendor.post("/v1/keys", "{\"id\":\"%s\",\"name\":\"a\",\"scopes\":[\"money\"]}".formatted(id))
                .json()
                .required("secret")
                .asString();

        keyed("k").post(FUNDINGS, "{}");
        keyed("k").post("/v1/deposits", "{}");
        gateway.newVendor().with("Idempotency-Key", "k").post(FUNDINGS, "{}");
        gateway.anonymous()
                .with("X-Api-Key", other)
                .with("Idempotency-Key", "k")
                .post(FUNDINGS, "{}");

        assertThat(gateway.payouts().received()).hasSize(4);
    }

    @Test
    void without_a_key_every_request_is_carried_out() {
        vendor.post(FUNDINGS, "{}");
        vendor.post(FUNDINGS, "{}");

        assertThat(gateway.payouts().received()).hasSize(2);
    }

    @Test
    void where_a_service_knows_the_key_it_is_asked_each_time() {
        keyed("k").post("/v1/balance/withdrawals", "{}");
        keyed("k").post("/v1/balance/withdrawals", "{}");

        assertThat(gateway.payouts().received())
                .hasSize(2)
                .allMatch(each -> each.header("Idempotency-Key").orElse("").equals("k"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void what_failed_or_was_put_off_is_tried_again(int status) {
        gateway.payouts().answer(status, "application/problem+json", "{\"code\":\"of-a-service\"}");
        assertThat(keyed("k").post(FUNDINGS, "{}").status()).isEqualTo(status);

        gateway.payouts().answer(201, "application/json", "{}");
        assertThat(keyed("k").post(FUNDINGS, "{}").status()).isEqualTo(201);

        assertThat(gateway.payouts().received()).hasSize(2);
    }

    @Test
    void what_broke_off_is_tried_again() {
        gateway.payouts().answerBy(exchange -> {
            exchange.sendResponseHeaders(201, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("the service dies");
        });
        assertThat(keyed("k").post(FUNDINGS, "{}").problem()).isEqualTo("unavailable");

        gateway.payouts().reset();
        assertThat(keyed("k").post(FUNDINGS, "{}").status()).isEqualTo(200);
    }

    @Test
    void a_request_that_broke_off_leaves_the_key_free() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            var text = "POST " + FUNDINGS + " HTTP/1.1\r\nHost: x\r\nIdempotency-Key: k\r\nContent-Length: 100\r\n"
                    + "Content-Type: application/json\r\nX-Api-Key: "
                    + vendor.headers().get("X-Api-Key") + "\r\n\r\n{";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(keyed("k").post(FUNDINGS, "{}").status()).isEqualTo(200));
    }

    @Test
    void what_a_gateway_that_died_had_begun_is_begun_anew_after_a_time_and_the_dead_ends_nothing() throws Exception {
        var over = new CountDownLatch(1);
        gateway.payouts().answerBy(waitFor(over));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = callers.submit(() -> keyed("k").post(FUNDINGS, "{}"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !gateway.payouts().received().isEmpty());
            assertThat(keyed("k").post(FUNDINGS, "{}").problem()).isEqualTo("request-under-way");
            age("5 minutes");

            gateway.payouts().answer(201, "application/json", "{\"of\":\"the second\"}");
            assertThat(keyed("k").post(FUNDINGS, "{}").status()).isEqualTo(201);
            over.countDown();

            assertThat(late.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        assertThat(keyed("k").post(FUNDINGS, "{}").text()).isEqualTo("{\"of\":\"the second\"}");
        assertThat(gateway.payouts().received()).hasSize(2);
    }

    @Test
    void a_secret_that_is_shown_once_is_shown_to_who_asked_again_and_is_not_in_the_table() {
        var order = "{\"id\":\"%s\",\"name\":\"nightly\",\"scopes\":[\"read\"]}".formatted(UUID.randomUUID());

        var first = keyed("a-key-of-ours").post("/v1/keys", order);
        var second = keyed("a-key-of-ours").post("/v1/keys", order);

        var secret = first.json().required("secret").asString();
        assertThat(second.text()).isEqualTo(first.text()).contains(secret);
        var rows = gateway.bean(JdbcClient.class)
                .sql("select encode(name, 'escape') || encode(caller, 'escape') || encode(request, 'escape')"
                        + " || encode(answer, 'escape') from first_answers where answer is not null")
                .query(String.class)
                .list();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .doesNotContain(
                                secret, secret.substring(3, 20), "nightly", "a-key-of-ours", "application/json"));
    }

    @Test
    void an_answer_that_is_too_large_comes_whole_and_its_repetition_is_told_that_it_is_not_there() {
        var large = "{\"text\":\"" + "x".repeat(64 << 10) + "\"}";
        gateway.payouts().answer(201, "application/json", large);

        assertThat(keyed("k").post(FUNDINGS, "{}").text()).isEqualTo(large);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(keyed("k").post(FUNDINGS, "{}").problem()).isEqualTo("answer-not-kept"));
        assertThat(keyed("k").post(FUNDINGS, "{1}").problem()).isEqualTo("idempotency-key-reused");
        assertThat(gateway.payouts().received()).hasSize(1);
    }

    @Test
    void a_key_that_is_none_is_refused() {
        for (var key : List.of("", "a b", "x".repeat(101))) {
            var refused = keyed(key).post(FUNDINGS, "{}");
            assertThat(refused.status()).as(key).isEqualTo(400);
            assertThat(refused.problem()).as(key).isEqualTo("idempotency-key");
        }
        assertThat(gateway.payouts().received()).isEmpty();
    }

    @Test
    void who_may_not_do_it_any_more_is_not_answered_again() {
        keyed("k").post(FUNDINGS, "{}");

        assertThat(gateway.newTasker()
                        .with("Idempotency-Key", "k")
                        .post(FUNDINGS, "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void old_answers_are_forgotten_and_so_are_those_of_a_caller_with_very_many() {
        keyed("k").post(FUNDINGS, "{}");
        age("24 hours");
        gateway.bean(ForgetAnswers.class).forgetDue();
        assertThat(rows()).isZero();

        for (var i = 0; i < MOST_PER_CALLER + 3; i++) {
            keyed("k" + i).post(FUNDINGS, "{}");
        }
        assertThat(rows()).isEqualTo(MOST_PER_CALLER);
    }

    @Test
    void what_cannot_be_remembered_is_answered_all_the_same() {
        var database = gateway.bean(JdbcClient.class);
        gateway.payouts().answerBy(exchange -> {
            database.sql("alter table first_answers rename to away").update();
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        try {
            assertThat(keyed("k").post(FUNDINGS, "{}").status()).isEqualTo(201);
        } finally {
            database.sql("alter table away rename to first_answers").update();
        }
        assertThat(keyed("k").post(FUNDINGS, "{}").problem()).isEqualTo("request-under-way");
    }

    private ApiClient keyed(String key) {
        return vendor.with("Idempotency-Key", key);
    }

    private static HttpHandler waitFor(CountDownLatch over) {
        return exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                over.await(30, TimeUnit.SECONDS);
                exchange.sendResponseHeaders(200, -1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        };
    }

    private static void age(String time) {
        gateway.bean(JdbcClient.class)
                .sql("update first_answers set free_at = free_at - interval '" + time + "'")
                .update();
    }

    private static long rows() {
        return gateway.bean(JdbcClient.class)
                .sql("select count(*) from first_answers")
                .query(Long.class)
                .single();
    }

    private static double counted(String answer) {
        return gateway.bean(MeterRegistry.class)
                .counter("requests.repeated", "answer", answer)
                .count();
    }
}
