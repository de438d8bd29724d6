package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.testing.Backing;
import dev.concord.testing.WalledRows;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the gateway's database itself shows of people and their credentials: to vendors and taskers theirs, and nothing may they change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowsOfCallersIT {

    private static final List<String> OF_VENDORS =
            List.of("vendors", "members", "api_keys", "audit_log", "sessions", "passwords", "identities");
    private static final List<String> OF_TASKERS =
            List.of("taskers", "api_keys", "audit_log", "sessions", "passwords", "identities", "wallets");

    private final DataSource database = migrated();
    private final WalledRows rows = new WalledRows(database, "gateway");
    private final UUID vendor = UUID.randomUUID();
    private final UUID tasker = UUID.randomUUID();

    @BeforeAll
    void fill() {
        aVendorWithAMember(vendor);
        aVendorWithAMember(UUID.randomUUID());
        aTasker(tasker);
        aTasker(UUID.randomUUID());
    }

    @Test
    void aVendorSeesTheirOwnPeopleAndCredentialsAlone() throws SQLException {
        for (var table : OF_VENDORS) {
            assertThat(rows.vendor(vendor).sees(table)).as(table).isEqualTo(1);
        }
    }

    @Test
    void aTaskerSeesTheirOwnAlone() throws SQLException {
        for (var table : OF_TASKERS) {
            assertThat(rows.tasker(tasker).sees(table)).as(table).isEqualTo(1);
        }
    }

    @Test
    void whoeverDoesNotSayWhoTheyAreFindsNothing() throws SQLException {
        for (var table : OF_VENDORS) {
            assertThat(rows.vendor("").sees(table)).as(table).isZero();
        }
        for (var table : OF_TASKERS) {
            assertThat(rows.tasker("").sees(table)).as(table).isZero();
        }
    }

    @Test
    void nobodyWhoReadsMayWrite() throws SQLException {
        for (var table : rows.tables(true)) {
            assertThatThrownBy(() -> rows.vendor(vendor).does("delete from " + table))
                    .as(table)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> rows.tasker(tasker).does("delete from " + table))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatHasNoPolicyIsNotReadAtAll() throws SQLException {
        assertThat(rows.tables(false)).containsExactly("erasures");
        for (var table : List.of(
                "erasures", "first_answers", "used_nonces", "password_resets", "credential_changes", "vendor_keys")) {
            assertThatThrownBy(() -> rows.vendor(vendor).sees(table))
                    .as(table)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> rows.tasker(tasker).sees(table))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
    }

    private void aVendorWithAMember(UUID id) {
        var member = UUID.randomUUID();
        does("insert into vendors (id, name, registered_at) values ('%s', 'v', now())".formatted(id));
        does("""
                insert into members (id, vendor_id, name, role, invited_at) values ('%s', '%s', 'm', 'owner', now())
                """.formatted(member, id));
        credentials("vendor", id, "member", member);
    }

    private void aTasker(UUID id) {
        does("""
                insert into taskers (id, agent, token_used, token_issued_at, registered_at)
                values ('%s', false, true, now(), now())
                """.formatted(id));
        does("insert into wallets values ('%1$s.near', '%1$s', true, now())".formatted(id));
        credentials("tasker", id, "tasker", id);
    }

    private void credentials(String kind, UUID owner, String person, UUID id) {
        does("""
                insert into api_keys (key_hash, issued_at, %s_id, role) values (%s, now(), '%s', %s)
                """.formatted(kind, hash(), owner, kind.equals("vendor") ? "'owner'" : "null"));
        does("""
                insert into audit_log (id, at, actor_kind, %s_id, credential, action, objects, status, millis)
                values ('%s', now(), '%1$s', '%s', 'c', 'a', 'o', 200, 1)
                """.formatted(kind, UUID.randomUUID(), owner));
        does("""
                insert into sessions (id, secret_hash, %s_id, signed_in_by, began_at, seen_at, ends_at)
                values ('%s', %s, '%s', 'password', now(), now(), now())
                """.formatted(person, UUID.randomUUID(), hash(), id));
        does("""
                insert into passwords (sign_in_name, %s_id, hash, changed_at) values ('%s', '%2$s', 'h', now())
                """.formatted(person, id));
        does("""
                insert into identities (id, issuer, subject, %s_id, admitted, linked_at)
                values ('%s', 'i', '%s', '%3$s', true, now())
                """.formatted(person, UUID.randomUUID(), id));
    }

    private static String hash() {
        return "sha256('%s')".formatted(UUID.randomUUID());
    }

    private void does(String statement) {
        JdbcClient.create(database).sql(statement).update();
    }

    private static DataSource migrated() {
        var started = Backing.postgres("gateway");
        var source = new DriverManagerDataSource(started.jdbcUrl(), started.user(), started.password());
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }
}
