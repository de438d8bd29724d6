package dev.concord.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.testing.Backing;
import dev.concord.testing.WalledRows;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database itself shows of labels and reports, past everything that the service checks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowsOfCallersIT {

    private static final UUID VENDOR = new UUID(1, 1);
    private static final UUID ANN = new UUID(2, 1);
    private static final UUID BOB = new UUID(2, 2);

    private final DriverManagerDataSource database = migrated();
    private final WalledRows rows = new WalledRows(database, "submission_service");

    @BeforeAll
    void fill() {
        var jdbc = JdbcClient.create(database);
        jdbc.sql("insert into project_owners (project_id, vendor_id) values (:id, :vendor)")
                .param("id", new UUID(3, 1))
                .param("vendor", VENDOR)
                .update();
        jdbc.sql("insert into skips (task_id, reason, project_id, times) values (:task, 'UNCLEAR', :project, 1)")
                .param("task", new UUID(4, 1))
                .param("project", new UUID(3, 1))
                .update();
        for (var tasker : new UUID[] {ANN, BOB}) {
            jdbc.sql("""
                    with who as (insert into taskers (id, agent, registered_at) values (:tasker, false, now())),
                    gave as (
                        insert into submissions (id, project_id, task_id, tasker_id, label, appended_at)
                        values (gen_random_uuid(), :project, :task, :tasker, '{}', now()))
                    insert into reports (id, project_id, task_id, tasker_id, fault, comment, reported_at)
                    values (gen_random_uuid(), :project, :task, :tasker, 'broken', '', now())
                    """)
                    .param("tasker", tasker)
                    .param("project", new UUID(3, 1))
                    .param("task", new UUID(4, 1))
                    .update();
        }
    }

    @Test
    void everyTableOfSomebodysRowsIsWalled() throws SQLException {
        assertThat(rows.tables(false))
                .as("each needs policies, as in migration 16")
                .isEmpty();
    }

    @Test
    void aTaskerSeesTheirOwnAlone() throws SQLException {
        assertThat(rows.tasker(ANN).sees("submissions")).isEqualTo(1);
        assertThat(rows.tasker(ANN).sees("reports")).isEqualTo(1);
        assertThat(rows.tasker(ANN).sees("taskers")).isEqualTo(1);
        assertThat(rows.tasker(ANN).sees("project_owners")).isZero();
        assertThat(rows.tasker(ANN).changes("submissions")).isZero();
        assertThatThrownBy(() -> rows.tasker(ANN).does("update reports set tasker_id = '%s'".formatted(BOB)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void aVendorSeesTheReportsOfTheirProjectsAndChangesNone() throws SQLException {
        assertThat(rows.vendor(VENDOR).sees("reports")).isEqualTo(2);
        assertThat(rows.vendor(VENDOR).changes("reports")).isZero();
        assertThat(rows.vendor(VENDOR).sees("submissions")).isZero();
    }

    @Test
    void howOftenTasksWereSkippedIsSeenByTheirVendorAloneAndChangedByNobody() throws SQLException {
        assertThat(rows.vendor(VENDOR).sees("skips")).isEqualTo(1);
        assertThat(rows.vendor(VENDOR).changes("skips")).isZero();
        assertThat(rows.tasker(ANN).sees("skips")).isZero();
        assertThat(rows.tasker(ANN).changes("skips")).isZero();
    }

    @Test
    void strangersAndNobodyFindNothing() throws SQLException {
        for (var table : rows.tables(true)) {
            assertThat(rows.vendor(new UUID(1, 2)).sees(table)).as(table).isZero();
            assertThat(rows.vendor("").sees(table)).as(table).isZero();
            assertThat(rows.tasker(new UUID(2, 3)).sees(table)).as(table).isZero();
            assertThat(rows.tasker("").sees(table)).as(table).isZero();
        }
    }

    /** Migrated by a user who owns the database and is no administrator, who has made the roles before. */
    private static DriverManagerDataSource migrated() {
        var fresh = Backing.postgres("submission_rows");
        var administrator =
                JdbcClient.create(new DriverManagerDataSource(fresh.jdbcUrl(), fresh.user(), fresh.password()));
        administrator.sql("create role ordinary login password 'ordinary'").update();
        for (var role : List.of("submission_service_vendor", "submission_service_tasker")) {
            if (administrator
                    .sql("select from pg_roles where rolname = :role")
                    .param("role", role)
                    .query()
                    .listOfRows()
                    .isEmpty()) {
                administrator.sql("create role " + role).update();
            }
            administrator.sql("grant " + role + " to ordinary").update();
        }
        administrator.sql("grant create on schema public to ordinary").update();
        var source = new DriverManagerDataSource(fresh.jdbcUrl(), "ordinary", "ordinary");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/messaging", "classpath:db/migration")
                .load()
                .migrate();
        return source;
    }
}
