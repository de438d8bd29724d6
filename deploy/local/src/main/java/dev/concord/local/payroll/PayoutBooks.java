package dev.concord.local.payroll;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the payout service's database says. Not safe for use by several threads. */
public final class PayoutBooks implements AutoCloseable {

    private final Connection connection;

    private PayoutBooks(Connection connection) {
        this.connection = connection;
    }

    /** Opens the books at a JDBC address. */
    public static PayoutBooks at(String address) {
        try {
            return new PayoutBooks(DriverManager.getConnection(address));
        } catch (SQLException refused) {
            throw failure(refused);
        }
    }

    /** How far the books are. */
    public record Totals(NearAmount paid, long openPayouts, long unresolvedAttempts) {

        /** Whether so much is paid to taskers and nothing is under way to anybody. */
        public boolean isQuietAt(NearAmount due) {
            return paid.equals(due) && openPayouts == 0 && unresolvedAttempts == 0;
        }
    }

    public Totals totals(Asset asset) {
        try (var query = connection.prepareStatement("""
                select (select coalesce(sum(balance), 0) from balances where kind = 'paid' and asset = ?) as paid,
                    (select count(*) from payouts where state = 'planned') as open,
                    (select count(*) from attempts where state in ('signed', 'included')) as unresolved
                """)) {
            query.setString(1, asset.code());
            try (var row = query.executeQuery()) {
                row.next();
                return new Totals(amount(row.getBigDecimal("paid")), row.getLong("open"), row.getLong("unresolved"));
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Returns how many rewards in an asset have arrived, by the sums that projects keep: it is asked for again and again. */
    public int countPaid(Asset asset) {
        try (var query =
                connection.prepareStatement("select coalesce(sum(submissions_paid), 0) from escrows where asset = ?")) {
            query.setString(1, asset.code());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Returns what the ledger says was paid to each tasker in an asset. */
    public Map<TaskerId, NearAmount> paid(Asset asset) {
        try (var query = connection.prepareStatement(
                "select owner, balance from balances where kind = 'paid' and asset = ? limit 1000000")) {
            query.setString(1, asset.code());
            try (var rows = query.executeQuery()) {
                var paid = new HashMap<TaskerId, NearAmount>();
                while (rows.next()) {
                    paid.put(new TaskerId(rows.getObject("owner", UUID.class)), amount(rows.getBigDecimal("balance")));
                }
                return paid;
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Returns what the ledger says has reached an account, whatever for. */
    public NearAmount paidTo(AccountId account, Asset asset) {
        try (var query = connection.prepareStatement(
                "select coalesce(sum(amount), 0) from payouts where account_id = ? and asset = ? and state = 'paid'")) {
            query.setString(1, account.value());
            query.setString(2, asset.code());
            try (var row = query.executeQuery()) {
                row.next();
                return amount(row.getBigDecimal(1));
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Returns when the payment of each submission's reward was booked as final. */
    public Map<SubmissionId, Instant> paidAt() {
        try (var query = connection.prepareStatement("""
                        select submission_id, ended_at from payout_rewards join payouts on payouts.id = payout_id
                        where state = 'paid' limit 1000000
                        """);
                var rows = query.executeQuery()) {
            var paidAt = new HashMap<SubmissionId, Instant>();
            while (rows.next()) {
                paidAt.put(
                        new SubmissionId(rows.getObject("submission_id", UUID.class)),
                        rows.getTimestamp("ended_at").toInstant());
            }
            return paidAt;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Registers payees without their proofs, which takes far less time than asking each over HTTP. */
    public void register(List<Payee> payees) {
        try (var insert = connection.prepareStatement("""
                insert into accounts (account_id, owner_kind, owner_id, public_key, registered_at)
                select account, 'tasker', tasker, key, now()
                from unnest(?::text[], ?::uuid[], ?::text[]) as new (account, tasker, key)
                """)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            payees.stream().map(each -> each.account().value()).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            payees.stream().map(each -> each.tasker().value()).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            payees.stream().map(each -> each.key().toString()).toArray()));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Tells whether the chain has refused a payment to an account. */
    public boolean isHeld(AccountId account) {
        try (var query = connection.prepareStatement(
                "select exists (select 1 from accounts where account_id = ? and held_since is not null)")) {
            query.setString(1, account.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private static NearAmount amount(BigDecimal yocto) {
        return new NearAmount(yocto.toBigIntegerExact());
    }

    private static IllegalStateException failure(SQLException cause) {
        return new IllegalStateException("the payout service's database: " + cause.getMessage(), cause);
    }
}
