package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.gateway.ApiClient.Answer;
import dev.concord.web.Caller.TaskerCaller;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How taskers sign in by wallet, and what their browsers may do then. */
final class WalletSignInIT {

    private static final String FULL_ACCESS = "\"FullAccess\"";
    private static final String CALLS_ONLY =
            "{\"FunctionCall\":{\"allowance\":null,\"receiver_id\":\"a.near\",\"method_names\":[]}}";

    private static RecordingService node;
    private static RunningGateway gateway;

    private final Wallet ada = Wallet.of("ada-" + UUID.randomUUID() + ".near");

    @BeforeAll
    static void start() throws IOException {
        node = RecordingService.start("node");
        gateway = RunningGateway.start(Map.of(
                "concord.gateway.wallet.endpoints",
                node.address(),
                "concord.gateway.wallet.recipient",
                "labels.example"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        node.close();
    }

    @BeforeEach
    void keysAreGood() {
        gateway.resetServices();
        node.reset();
        nodeTellsOfKey(FULL_ACCESS);
    }

    @Test
    void the_first_sign_in_makes_a_tasker_and_the_next_one_finds_it() {
        var first = browser(signIn(ada.signed(challenge())));
        assertThat(gateway.submissions().lastReceived().target()).startsWith("/internal/taskers/");
        gateway.resetServices();

        first.get("/v1/assignments");
        var again = browser(signIn(ada.signed(challenge())));

        var caller = (TaskerCaller)
                gateway.submissions().lastReceived().caller(Instant.now()).orElseThrow();
        assertThat(caller.agent()).isFalse();
        assertThat(gateway.submissions().received()).hasSize(1);
        assertThat(again.get("/v1/whoami").json())
                .isEqualTo(first.get("/v1/whoami").json());
        assertThat(first.get("/v1/whoami").json().required("id").asString())
                .isEqualTo(caller.id().toString());
        assertThat(browser(signIn(
                                Wallet.of("bob-" + UUID.randomUUID() + ".near").signed(challenge())))
                        .get("/v1/whoami")
                        .json())
                .isNotEqualTo(first.get("/v1/whoami").json());
    }

    @Test
    void a_nonce_opens_one_session_even_if_it_comes_many_times_at_once() throws Exception {
        var body = ada.signed(challenge());
        Callable<Answer> attempt = () -> signIn(body);
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = browsers
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> attempt).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).filteredOn(each -> each.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(each -> each.status() != 201)
                    .allMatch(each -> each.text().contains("nonce: used"));
        }
    }

    @Test
    void what_was_signed_must_be_what_is_asked_for() {
        var challenge = challenge();
        var body = ada.signed(challenge);
        var other = ada.signed(challenge());
        body.put("recipient", "evil.example");
        assertThat(signIn(body).text()).contains("signature-refused", "recipient: another (expected: labels.example)");
        body.put("recipient", "labels.example");
        body.put("message", "I give you all");
        assertThat(signIn(body).text()).contains("signature-refused", "message: another");
        body.put("message", challenge.required("message").asString());
        body.put("signature", other.getOrDefault("signature", ""));
        assertThat(signIn(body).text()).contains("signature-refused", "signature: does not fit");
        body.put("nonce", "A".repeat(43) + "=");
        assertThat(signIn(body).text()).contains("challenge-refused", "nonce: not drawn here");
        body.remove("message");
        assertThat(signIn(body).problem()).isEqualTo("malformed-request");

        assertThat(node.received()).isEmpty();
    }

    @Test
    void only_a_full_access_key_of_the_account_signs_in() {
        nodeTellsOfKey(CALLS_ONLY);
        var body = ada.signed(challenge());

        assertThat(signIn(body).text()).contains("key-refused", "key: limited to calls");

        node.answer(200, "application/json", """
                {"jsonrpc":"2.0","id":"concord","result":{"error":"access key does not exist while viewing","logs":[],
                "block_height":5,"block_hash":"11111111111111111111111111111111",
                "amount":"1","locked":"0","storage_usage":1}}""");
        assertThat(signIn(body).text()).contains("key-refused", "key: none of the account's");
    }

    @Test
    void the_same_proof_is_taken_once_the_chain_and_the_service_answer() {
        var body = ada.signed(challenge());
        node.answer(500, "text/plain", "no");
        var refused = signIn(body);
        assertThat(refused.problem()).isEqualTo("chain-away");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isPresent();

        nodeTellsOfKey(FULL_ACCESS);
        gateway.submissions().answer(500, "text/plain", "no");
        assertThat(signIn(body).problem()).isEqualTo("unavailable");

        gateway.submissions().reset();
        assertThat(signIn(body).status()).isEqualTo(201);
    }

    @Test
    void nobody_takes_over_a_tasker_of_a_wallet_by_registering() {
        var id = browser(signIn(ada.signed(challenge())))
                .get("/v1/whoami")
                .json()
                .required("id")
                .asString();

        var taken = gateway.anonymous().post("/v1/taskers", "{\"id\":\"" + id + "\",\"agent\":false}");

        assertThat(taken.problem()).isEqualTo("tasker-registered");
    }

    @Test
    void the_cookie_is_for_this_host_over_tls_and_for_no_script_and_no_other_site() {
        var cookie = signIn(ada.signed(challenge())).header("Set-Cookie").orElseThrow();

        assertThat(cookie)
                .matches("__Host-concord=cs_[A-Za-z0-9_-]{43}; .*")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Strict", "; Max-Age=43200")
                .doesNotContain("Domain");
    }

    @Test
    void another_origins_page_can_neither_act_by_a_session_nor_begin_one() {
        var signedIn = signIn(ada.signed(challenge()));
        var browser = browser(signedIn);
        var unmarked = Browser.withoutMark(gateway.anonymous(), signedIn);
        var own = "https://127.0.0.1:" + gateway.port();
        var target = "/v1/assignments";

        assertThat(browser.post(target, "{}").status()).isEqualTo(200);
        assertThat(browser.with("Origin", own).post(target, "{}").status()).isEqualTo(200);
        assertThat(browser.with("Sec-Fetch-Site", "same-origin")
                        .post(target, "{}")
                        .status())
                .isEqualTo(200);
        for (var evil : new String[] {"https://evil.example", "http://127.0.0.1:" + gateway.port(), "null"}) {
            assertThat(browser.with("Origin", evil).post(target, "{}").problem())
                    .as(evil)
                    .isEqualTo("forbidden");
        }
        assertThat(browser.with("Sec-Fetch-Site", "same-site")
                        .post(target, "{}")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(unmarked.post(target, "{}").text()).contains("X-Requested-By: missing");
        assertThat(unmarked.get(target).status()).isEqualTo(200);
        assertThat(gateway.anonymous()
                        .with("Origin", "https://evil.example")
                        .post("/v1/sessions/wallet", Wallet.json(ada.signed(challenge())))
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one() {
        var here = browser(signIn(ada.signed(challenge())));
        var there = signIn(ada.signed(challenge()));
        var thereId = there.json().required("id").asString();

        var listed = here.get("/v1/sessions").json().required("items");
        assertThat(listed)
                .hasSize(2)
                .anyMatch(each -> each.required("id").asString().equals(thereId));
        assertThat(listed.valueStream().filter(each -> each.required("current").asBoolean()))
                .hasSize(1);
        assertThat(here.get("/v1/sessions").text()).doesNotContain("cs_");

        assertThat(here.delete("/v1/sessions/" + thereId).status()).isEqualTo(204);
        assertThat(browser(there).get("/v1/whoami").status()).isEqualTo(401);
        assertThat(here.delete("/v1/sessions/" + thereId).problem()).isEqualTo("session-not-found");

        var out = here.delete("/v1/sessions/current");
        assertThat(out.header("Set-Cookie").orElseThrow()).startsWith("__Host-concord=; Path=/; Max-Age=0;");
        assertThat(here.get("/v1/whoami").status()).isEqualTo(401);
    }

    @Test
    void an_ended_session_keeps_nobody_from_signing_in_and_signing_in_ends_the_session_before() {
        var browser = browser(signIn(ada.signed(challenge())));

        var next = browser.post("/v1/sessions/wallet", Wallet.json(ada.signed(challenge())));
        assertThat(next.status()).isEqualTo(201);
        assertThat(browser.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(browser.get("/v1/treasury").status()).isEqualTo(200);
        assertThat(browser.post("/v1/sessions/wallet", Wallet.json(ada.signed(challenge())))
                        .status())
                .isEqualTo(201);
        assertThat(browser(next).get("/v1/sessions").json().required("items")).hasSize(2);
    }

    @Test
    void a_session_is_presented_by_the_cookie_and_with_nothing_else() {
        var answer = signIn(ada.signed(challenge()));
        var secret = Browser.cookieOf(answer).substring("__Host-concord=".length());

        assertThat(gateway.anonymous()
                        .with("Authorization", "Bearer " + secret)
                        .get("/v1/whoami")
                        .status())
                .isEqualTo(401);
        assertThat(gateway.newTasker()
                        .with("Cookie", Browser.cookieOf(answer))
                        .get("/v1/whoami")
                        .text())
                .contains("credentials: several");
        assertThat(gateway.anonymous()
                        .with("Cookie", "concord=" + secret)
                        .get("/v1/whoami")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_audit_log_names_the_session() {
        var signedIn = signIn(ada.signed(challenge()));
        var id = signedIn.json().required("id").asString();
        browser(signedIn).delete("/v1/sessions/current");

        var entries =
                gateway.operator().get("/v1/operator/audit-log?limit=2").json().required("items");

        assertThat(entries.valueStream().map(each -> each.required("action").asString()))
                .containsExactly("DELETE /v1/sessions/current", "POST /v1/sessions/wallet");
        assertThat(entries.valueStream())
                .allMatch(each ->
                        each.required("actor").required("credential").asString().equals("session " + id));
    }

    private static JsonNode challenge() {
        return gateway.anonymous().post("/v1/sessions/challenges", "").json();
    }

    private static Answer signIn(Map<String, String> body) {
        return gateway.anonymous().post("/v1/sessions/wallet", Wallet.json(body));
    }

    private static ApiClient browser(Answer signedIn) {
        return Browser.of(gateway.anonymous(), signedIn);
    }

    private static void nodeTellsOfKey(String permission) {
        node.answer(200, "application/json", """
                {"jsonrpc":"2.0","id":"concord","result":{"nonce":7,"permission":%s,
                "block_height":5,"block_hash":"11111111111111111111111111111111"}}""".formatted(permission));
    }
}
