package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void who_is_known_is_not_looked_up_again() {
        var vendor = gateway.newVendor();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> vendor.get("/v1/whoami").status() == 200);

        // Nobody counts changes here, as nobody is told of them.
        change("alter table api_keys disable trigger counted");
        try {
            await().pollDelay(Duration.ofSeconds(2))
                    .until(() -> vendor.get("/v1/whoami").status() == 200);
            change("update api_keys set revoked_at = now()");
            assertThat(vendor.get("/v1/whoami").status()).isEqualTo(200);
        } finally {
            change("alter table api_keys enable trigger counted");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update api_keys set scopes = 'read'",
                "update api_keys set role = 'viewer' where role is not null",
                "update api_keys set expires_at = now()",
                "delete from api_keys",
                "update members set role = 'viewer'",
                "update members set removed_at = now()",
                "delete from sessions where ends_at > now()",
                "delete from taskers where token_used"
            })
    void whatever_takes_a_right_away_is_counted(String change) {
        people();
        var before = changes();

        change(change);

        assertThat(changes()).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update api_keys set last_used_at = now()",
                "update taskers set token_used = true",
                "update taskers set token_hash = sha256(token_hash) where not token_used",
                "update sessions set seen_at = now()",
                "delete from sessions where ends_at < now()"
            })
    void what_changes_nobodys_rights_is_not(String harmless) {
        people();
        var before = changes();

        change(harmless);

        assertThat(changes()).isEqualTo(before);
    }

    /** A vendor with a member, a tasker who has used a token and one who has not, a session of each that lasts and one that has ended. */
    private static void people() {
        for (var table : List.of("sessions", "api_keys", "members", "taskers")) {
            change("delete from " + table);
        }
        gateway.newVendor();
        gateway.newTasker().get("/v1/whoami");
        gateway.newTasker();
        change("insert into members (id, vendor_id, name, role, invited_at) "
                + "select gen_random_uuid(), id, 'Ann', 'owner', now() from vendors limit 1");
        for (var end : List.of("now() + interval '1 hour'", "now() - interval '1 hour'")) {
            change("insert into sessions (id, secret_hash, member_id, signed_in_by, began_at, seen_at, ends_at) "
                    + "select gen_random_uuid(), sha256(random()::text::bytea), id, 'password', now(), now(), " + end
                    + " from members");
        }
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
