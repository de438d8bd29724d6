package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and as whom. */
final class CredentialsIT {

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
    void a_vendor_is_known_by_its_api_key() {
        var vendor = gateway.operator()
                .post("/v1/vendors", "{\"name\":\"Vision Works\"}")
                .json();

        var me = gateway.anonymous()
                .with("X-Api-Key", vendor.required("apiKey").asString())
                .get("/v1/whoami");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().required("kind").asString()).isEqualTo("vendor");
        assertThat(me.json().required("id")).isEqualTo(vendor.required("id"));
    }

    @Test
    void a_tasker_is_known_by_its_bearer_token() {
        var me = gateway.newTasker().get("/v1/whoami").json();

        assertThat(me.required("kind").asString()).isEqualTo("tasker");
        assertThat(me.required("agent").asBoolean()).isFalse();
    }

    @Test
    void the_operator_is_known_by_the_configured_token() {
        assertThat(gateway.operator().get("/v1/whoami").text()).isEqualTo("{\"kind\":\"operator\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/whoami", "/v1/projects", "/v1/projects/open", "/v1/assignments", "/v1/nothing"})
    void nobody_is_let_in_without_a_credential(String path) {
        var refused = gateway.anonymous().get(path);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.problem()).isEqualTo("unauthenticated");
        assertThat(refused.header("WWW-Authenticate")).hasValue("Bearer realm=\"concord\"");
        assertThat(gateway.tasks().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ct_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer co_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer cv_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer ",
                "Basic dXNlcjpwYXNzd29yZA=="
            })
    void an_unknown_credential_is_refused_even_where_none_is_needed(String authorization) {
        var refused = gateway.anonymous().with("Authorization", authorization).get("/v1/treasury");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(gateway.payouts().received()).isEmpty();
    }

    @Test
    void two_credentials_at_once_are_refused() {
        var refused = gateway.newVendor()
                .with("Authorization", "Bearer " + RunningGateway.OPERATOR)
                .get("/v1/whoami");

        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void a_vendors_key_is_no_bearer_token() {
        var key = gateway.newVendor().headers().get("X-Api-Key");

        assertThat(gateway.anonymous()
                        .with("Authorization", "Bearer " + key)
                        .get("/v1/whoami")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void only_the_operator_reaches_what_is_the_operators() {
        assertThat(gateway.newVendor().get("/v1/operator/audit").problem()).isEqualTo("forbidden");
        assertThat(gateway.newTasker().get("/v1/operator/audit").status()).isEqualTo(403);
        assertThat(gateway.payouts().received()).isEmpty();

        assertThat(gateway.operator().get("/v1/operator/audit").status()).isEqualTo(200);
    }

    @Test
    void anybody_may_ask_where_deposits_go() {
        assertThat(gateway.anonymous().get("/v1/treasury").status()).isEqualTo(200);
        assertThat(gateway.payouts().lastReceived().header("Concord-Caller")).isEmpty();
    }
}
