package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what: noted once, never changed, and shown to whom it concerns. */
final class AuditLogIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void what_may_change_something_is_noted_with_who_what_and_the_outcome() {
        var vendor = gateway.newVendor();
        var project = UUID.randomUUID();
        vendor.get("/v1/projects");

        var answer = vendor.post("/v1/projects/" + project + "/open", "{\"secret\":\"of the body\"}");

        var entries = vendor.get("/v1/audit-log").json().required("items");
        assertThat(entries).hasSize(1);
        var entry = entries.get(0);
        assertThat(entry.required("id").asString())
                .isEqualTo(answer.header("Request-Id").orElseThrow());
        assertThat(entry.required("action").asString()).isEqualTo("POST /v1/projects/{id}/open");
        assertThat(entry.required("objects").get(0).asString()).isEqualTo(project.toString());
        assertThat(entry.required("status").asInt()).isEqualTo(200);
        assertThat(entry.at("/actor/kind").asString()).isEqualTo("vendor");
        assertThat(vendor.headers().get("X-Api-Key"))
                .startsWith(entry.at("/actor/credential").asString());
        assertThat(entry.toString()).doesNotContain("of the body");
    }

    @Test
    void what_was_refused_is_noted_too() {
        var vendor = gateway.newVendor();
        var key = vendor.post(
                "/v1/keys", "{\"id\":\"%s\",\"name\":\"reader\",\"scopes\":[\"read\"]}".formatted(UUID.randomUUID()));
        var reader = gateway.anonymous()
                .with("X-Api-Key", key.json().required("secret").asString());

        reader.post("/v1/projects", "{}");

        var latest = vendor.get("/v1/audit-log?limit=1").json();
        assertThat(latest.at("/items/0/status").asInt()).isEqualTo(403);
        var before = vendor.get(
                        "/v1/audit-log?limit=1&after=" + latest.required("next").asString())
                .json();
        assertThat(before.at("/items/0/action").asString()).isEqualTo("POST /v1/keys");
    }

    @Test
    void another_vendor_sees_none_of_it_and_the_operator_all() {
        var vendor = gateway.newVendor();
        vendor.post("/v1/projects", "{}");

        assertThat(gateway.newVendor().get("/v1/audit-log").json().required("items"))
                .isEmpty();
        assertThat(gateway.operator().get("/v1/operator/audit-log").text())
                .contains("POST /v1/projects", "POST /v1/vendors");
    }

    @Test
    void labels_are_not_noted_here_and_accounts_of_the_chain_not_by_name() {
        gateway.newTasker().send("PUT", "/v1/assignments/" + UUID.randomUUID() + "/label", BodyPublishers.noBody());
        gateway.operator().post("/v1/operator/accounts/alice.near/release", "{}");

        assertThat(gateway.operator().get("/v1/operator/audit-log").text())
                .doesNotContain("/v1/assignments", "alice.near")
                .contains("POST /v1/operator/accounts/{accountId}/release");
    }

    @Test
    void the_table_takes_no_change_and_no_deletion() {
        gateway.newVendor().post("/v1/projects", "{}");
        var jdbc = gateway.bean(JdbcClient.class);

        assertThatThrownBy(() -> jdbc.sql("update audit_log set status = 200").update())
                .hasStackTraceContaining("audit_log: UPDATE (expected: insert)");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_log").update())
                .hasStackTraceContaining("audit_log: DELETE (expected: insert)");
    }
}
