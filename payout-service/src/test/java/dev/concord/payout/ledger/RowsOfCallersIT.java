package dev.concord.payout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.Samples;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.testing.WalledRows;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the database itself shows of money: to vendors and taskers theirs, and nothing of it may they change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowsOfCallersIT {

    private static final List<String> OF_BOTH = List.of("balances", "entries", "postings");

    private final LedgerDatabase database = LedgerDatabase.migrated();
    private final WalledRows rows = new WalledRows(database.source(), "payout_service");
    private final VendorId vendor = Samples.vendor();
    private final VendorId stranger = Samples.vendor();
    private final ProjectId project = Samples.project();
    private final TaskerId tasker = Samples.tasker();

    @BeforeAll
    void moveMoney() {
        database.deposit("deposit", vendor, 1_000);
        database.fund("funding", vendor, project, 600);
        database.post(Posting.simple(
                Posting.Reason.REWARD,
                "reward",
                LedgerAccount.escrow(project, Asset.NEAR),
                LedgerAccount.due(tasker, Asset.NEAR),
                Samples.yocto(10)));
        database.tamper("""
                insert into escrows (project_id, vendor_id, version, funded, rewards, fees, refunded, paid,
                    submissions_booked, submissions_judged, submissions_paid, judged, settled)
                values ('%s', '%s', 1, 600, 10, 0, 0, 0, 1, 0, 0, false, false)
                """.formatted(project, vendor));
        database.tamper("""
                insert into rewards (submission_id, tasker_id, project_id, task_id, reason, revision_generation,
                    revision_number, booked, fee, due_since)
                values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), 'x', 1, 1, 10, 0, now())
                """.formatted(tasker, project));
        database.tamper("""
                with paid as (
                    insert into payouts (id, vendor_id, account_id, amount, state, planned_at)
                    values (gen_random_uuid(), '%s', 'a.near', 7, 'planned', now()) returning id),
                withdrawn as (
                    insert into withdrawals (payout_id, vendor_id, key, requested_at)
                    select id, '%1$s', 'k', now() from paid)
                insert into attempt_payouts (attempt_id, payout_id, line) select gen_random_uuid(), id, 0 from paid
                """.formatted(vendor));
        database.tamper("""
                insert into payouts (id, tasker_id, account_id, amount, state, planned_at)
                values (gen_random_uuid(), '%s', 'b.near', 5, 'planned', now())
                """.formatted(tasker));
        database.tamper("""
                insert into accounts (account_id, owner_kind, owner_id, public_key, registered_at)
                values ('a.near', 'vendor', '%s', 'k', now()), ('b.near', 'tasker', '%s', 'k', now())
                """.formatted(vendor, tasker));
    }

    @Test
    void aVendorSeesTheirOwnMoneyAndThatOfTheirProjects() throws SQLException {
        var own = rows.vendor(vendor.value());

        assertThat(own.sees("balances")).as("available, escrow").isEqualTo(2);
        assertThat(own.sees("entries"))
                .as("1 of the deposit, 2 of the funding, 1 of the reward")
                .isEqualTo(4);
        assertThat(own.sees("postings")).isEqualTo(3);
        for (var table : List.of("escrows", "rewards", "payouts", "withdrawals", "attempt_payouts", "accounts")) {
            assertThat(own.sees(table)).as(table).isEqualTo(1);
        }
    }

    @Test
    void aTaskerSeesTheirOwnMoneyAlone() throws SQLException {
        var own = rows.tasker(tasker.value());

        for (var table : List.of("balances", "entries", "postings", "rewards", "payouts", "accounts")) {
            assertThat(own.sees(table)).as(table).isEqualTo(1);
        }
        assertThat(rows.tasker(Samples.tasker().value()).sees("entries")).isZero();
    }

    @Test
    void anotherVendorAndWhoeverDoesNotSayWhoTheyAreFindNothing() throws SQLException {
        for (var table : List.of("escrows", "rewards", "payouts", "withdrawals", "attempt_payouts", "accounts")) {
            assertThat(rows.vendor(stranger.value()).sees(table)).as(table).isZero();
            assertThat(rows.vendor("").sees(table)).as(table).isZero();
        }
        for (var table : OF_BOTH) {
            assertThat(rows.vendor(stranger.value()).sees(table)).as(table).isZero();
            assertThat(rows.vendor("").sees(table)).as(table).isZero();
            assertThat(rows.tasker("").sees(table)).as(table).isZero();
        }
    }

    @Test
    void nobodyWhoReadsMayWrite() throws SQLException {
        for (var table : rows.tables(true)) {
            assertThatThrownBy(() -> rows.vendor(vendor.value()).does("delete from " + table))
                    .as(table)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> rows.tasker(tasker.value()).does("delete from " + table))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatHasNoPolicyIsNotReadAtAll() throws SQLException {
        for (var table : rows.tables(false)) {
            assertThatThrownBy(() -> rows.vendor(vendor.value()).sees(table))
                    .as(table)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> rows.tasker(tasker.value()).sees(table))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
    }
}
