package dev.concord.payout.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.Migrations;
import dev.concord.payout.Samples;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.reward.Dues;
import dev.concord.testing.Backing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * PostgreSQL counts tables now and then, and what waits comes and goes in seconds: at worst it has counted when nothing waited. To
 * compare each of many with each of many then takes minutes, to take one set from the other a moment.
 */
final class OutdatedStatisticsIT {

    private static final int MANY = 30_000;
    private static final int TOGETHER = 1_000;
    private static final int SECONDS = 20;

    private final SingleConnectionDataSource source = migrated();
    private final JdbcTemplate template = new JdbcTemplate(source);
    private final JdbcClient jdbc = JdbcClient.create(template);
    private final JdbcPayees payees = new JdbcPayees(jdbc, new Dues(jdbc));

    @BeforeEach
    void countWhileNothingWaits() {
        template.setQueryTimeout(SECONDS);
        jdbc.sql("set session_replication_role = replica").update();
        for (var table : new String[] {"payouts", "dues", "holds", "rewards", "accounts", "balances"}) {
            jdbc.sql("alter table " + table + " set (autovacuum_enabled = false)")
                    .update();
        }
        insertPayouts("paid");
        jdbc.sql("analyze").update();
    }

    @AfterEach
    void close() {
        source.destroy();
    }

    @Test
    void whoHasNoPayoutYetIsFoundAmongManyWhoHaveOne() {
        insertPayouts("planned");
        owe("select tasker_id from payouts where state = 'planned'");
        var free = Samples.tasker();
        owe("values (cast('%s' as uuid))".formatted(free));

        var rule = new PayoutRule(NearAmount.ZERO, Duration.ofHours(1));
        assertThat(payees.find(Asset.NEAR, rule, DailyLimit.NONE, Instant.now(), TOGETHER))
                .extracting(Payee::taskerId)
                .containsExactly(free);

        var together =
                Stream.concat(taskersWithPayouts().stream(), Stream.of(free)).toList();
        assertThat(payees.lockDue(together, Asset.NEAR, TOGETHER))
                .hasSize(TOGETHER)
                .allSatisfy((tasker, rewards) -> assertThat(rewards).hasSize(tasker.equals(free) ? 1 : 0));
    }

    /** Makes that taskers are owed a reward each. */
    private void owe(String taskers) {
        jdbc.sql("insert into dues (tasker_id, since) select owed, now() from (%s) as new (owed)".formatted(taskers))
                .update();
        jdbc.sql("""
                insert into accounts (account_id, owner_kind, owner_id, public_key, registered_at)
                select owed || '.near', 'tasker', owed, 'k', now() from (%s) as new (owed)
                """.formatted(taskers)).update();
        jdbc.sql("""
                insert into balances (kind, owner, asset, balance)
                select 'due', owed, 'NEAR', 10 from (%s) as new (owed)
                """.formatted(taskers)).update();
        jdbc.sql("""
                insert into rewards (submission_id, tasker_id, project_id, task_id, asset, reason, revision_generation,
                    revision_number, booked, fee, due_since)
                select gen_random_uuid(), owed, gen_random_uuid(), gen_random_uuid(), 'NEAR', 'ACCEPTED', 1, 1,
                    10, 0, now()
                from (%s) as new (owed)
                """.formatted(taskers)).update();
    }

    private List<TaskerId> taskersWithPayouts() {
        return jdbc.sql("select tasker_id from payouts where state = 'planned' limit :most")
                .param("most", TOGETHER - 1)
                .query((row, _) -> new TaskerId(row.getObject("tasker_id", UUID.class)))
                .list();
    }

    private void insertPayouts(String state) {
        jdbc.sql("""
                        insert into payouts (id, tasker_id, account_id, asset, amount, state, planned_at, ended_at)
                        select gen_random_uuid(), gen_random_uuid(), 'a.near', 'NEAR', 5, :state, now(),
                            case when :state = 'planned' then null else now() end
                        from generate_series(1, :many)
                        """).param("state", state).param("many", MANY).update();
    }

    private static SingleConnectionDataSource migrated() {
        var fresh = Backing.postgres("payees");
        var source = new SingleConnectionDataSource(fresh.jdbcUrl(), fresh.user(), fresh.password(), true);
        Migrations.migrate(source, Migrations.NEWEST);
        return source;
    }
}
