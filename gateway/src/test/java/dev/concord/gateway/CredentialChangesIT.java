package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A right that another instance takes away does not count here any more a moment later, though callers are remembered for a minute. */
final class CredentialChangesIT {

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
    void a_key_that_another_instance_revokes_is_none_here() {
        var vendor = gateway.newVendor();
        assertThat(vendor.get("/v1/whoami").status()).isEqualTo(200);

        change("update api_keys set revoked_at = now()");

        awaitStatus(vendor, 401);
    }

    @Test
    void a_tasker_whose_token_another_instance_replaces_has_none_here() {
        var tasker = gateway.newTasker();
        assertThat(tasker.get("/v1/whoami").status()).isEqualTo(200);

        change("update taskers set token_hash = sha256(token_hash)");

        awaitStatus(tasker, 401);
    }

    @Test
    void what_changes_nobodys_rights_lets_everybody_be_remembered() {
        gateway.newVendor();
        var tasker = gateway.newTasker();
        tasker.get("/v1/whoami");
        var before = changes();

        for (var harmless : List.of(
                "update api_keys set last_used_at = now()",
                "update taskers set token_used = true",
                "update sessions set seen_at = now()",
                "delete from sessions where ends_at < now()")) {
            change(harmless);
        }

        assertThat(changes()).isEqualTo(before);
    }

    private static void awaitStatus(ApiClient caller, int status) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(caller.get("/v1/whoami").status()).isEqualTo(status));
    }

    private static void change(String sql) {
        gateway.bean(JdbcClient.class).sql(sql).update();
    }

    private static long changes() {
        return gateway.bean(JdbcClient.class)
                .sql("select count from credential_changes")
                .query(Long.class)
                .single();
    }
}
