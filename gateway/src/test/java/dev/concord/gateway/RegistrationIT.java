package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.gateway.ApiClient.Answer;
import dev.concord.web.Caller.OperatorCaller;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How vendors and taskers come to be known, also when an answer is lost on the way. */
final class RegistrationIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start();
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
    void registering_a_vendor_again_makes_one_more_key_for_the_same_vendor() {
        var order = "{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"Vision Works\"}";

        var first = gateway.operator().post("/v1/vendors", order);
        var second = gateway.operator().post("/v1/vendors", order);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(apiKey(second)).isNotEqualTo(apiKey(first)).matches("cv_[A-Za-z0-9_-]{43}");
        assertThat(whoHas(apiKey(first)).json())
                .isEqualTo(whoHas(apiKey(second)).json());
    }

    @Test
    void a_vendors_id_stays_with_its_name() {
        var id = UUID.randomUUID();
        gateway.operator().post("/v1/vendors", "{\"id\":\"" + id + "\",\"name\":\"Vision Works\"}");

        var other = gateway.operator().post("/v1/vendors", "{\"id\":\"" + id + "\",\"name\":\"Another\"}");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("vendor-id-taken");
    }

    @Test
    void only_the_operator_registers_vendors() {
        assertThat(gateway.anonymous().post("/v1/vendors", "{\"name\":\"x\"}").status())
                .isEqualTo(401);
        assertThat(gateway.newVendor().post("/v1/vendors", "{\"name\":\"x\"}").status())
                .isEqualTo(403);
    }

    @Test
    void a_malformed_registration_is_told_what_is_wrong() {
        assertThat(gateway.operator().post("/v1/vendors", "{\"name\":\"  \"}").problem())
                .isEqualTo("malformed-request");
        assertThat(gateway.operator().post("/v1/vendors", "{}").text()).contains("name: missing");
        assertThat(gateway.anonymous()
                        .post("/v1/taskers", "{\"id\":\"7\",\"agent\":true}")
                        .text())
                .contains("expected: a UUID");
        assertThat(gateway.anonymous().post("/v1/taskers", "{\"agent\":true}").text())
                .contains("id: missing");
    }

    @Test
    void a_tasker_is_made_known_to_submission_service_before_the_answer() {
        var id = UUID.randomUUID();

        var tasker = register(id, true);

        assertThat(tasker.status()).isEqualTo(201);
        assertThat(tasker.json().required("id").asString()).isEqualTo(id.toString());
        var told = gateway.submissions().lastReceived();
        assertThat(told.method()).isEqualTo("PUT");
        assertThat(told.target()).isEqualTo("/internal/taskers/" + id);
        assertThat(told.caller(Instant.now())).hasValue(new OperatorCaller());
    }

    @Test
    void whoever_lost_the_answer_gets_another_token_which_replaces_the_first() {
        var id = UUID.randomUUID();
        var lost = register(id, false);

        var again = register(id, false);

        assertThat(again.status()).isEqualTo(201);
        assertThat(whoCalls(token(lost)).status()).isEqualTo(401);
        assertThat(whoCalls(token(again)).json().required("id").asString()).isEqualTo(id.toString());
    }

    @Test
    void nobody_gets_the_token_of_a_tasker_who_has_used_theirs() {
        var id = UUID.randomUUID();
        var token = token(register(id, false));
        whoCalls(token);

        var stranger = register(id, false);

        assertThat(stranger.status()).isEqualTo(409);
        assertThat(stranger.problem()).isEqualTo("tasker-registered");
        assertThat(whoCalls(token).status()).isEqualTo(200);
    }

    @Test
    void a_person_does_not_become_an_agent_by_registering_again() {
        var id = UUID.randomUUID();
        register(id, false);
        gateway.resetServices();

        var other = register(id, true);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("tasker-differs");
        assertThat(gateway.submissions().received()).isEmpty();
    }

    @Test
    void a_registration_is_put_off_while_submission_service_is_away_and_works_when_repeated() {
        var id = UUID.randomUUID();
        gateway.submissions().answer(503, "application/problem+json", "{}");

        var off = register(id, false);

        assertThat(off.status()).isEqualTo(503);
        assertThat(off.problem()).isEqualTo("unavailable");
        assertThat(off.header("Retry-After")).hasValue("1");

        gateway.resetServices();
        assertThat(whoCalls(token(register(id, false))).status()).isEqualTo(200);
    }

    private static Answer register(UUID id, boolean agent) {
        return gateway.anonymous().post("/v1/taskers", "{\"id\":\"" + id + "\",\"agent\":" + agent + "}");
    }

    private static String apiKey(Answer vendor) {
        return vendor.json().required("apiKey").asString();
    }

    private static String token(Answer tasker) {
        return tasker.json().required("token").asString();
    }

    private static Answer whoHas(String apiKey) {
        return gateway.anonymous().with("X-Api-Key", apiKey).get("/v1/whoami");
    }

    private static Answer whoCalls(String token) {
        return gateway.anonymous().with("Authorization", "Bearer " + token).get("/v1/whoami");
    }
}
