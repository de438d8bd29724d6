package dev.concord.payout.withdrawal;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.payout.domain.PayoutState;
import dev.concord.payout.withdrawal.domain.Withdrawal;
import dev.concord.payout.withdrawal.domain.WithdrawalOrder;
import dev.concord.payout.withdrawal.domain.WithdrawalOutcome.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcWithdrawals implements Withdrawals {

    /** A payout has at most one attempt that is not void. */
    private static final String SELECT = """
            select number, payout_id, account_id, asset, amount, payouts.state, requested_at, ended_at,
                (select transaction_hash from attempt_payouts join attempts on attempts.id = attempt_id
                 where attempt_payouts.payout_id = withdrawals.payout_id and not attempt_payouts.void) as transaction_hash
            from withdrawals join payouts on payouts.id = withdrawals.payout_id
            where withdrawals.vendor_id = :vendor and\s""";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcWithdrawals(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(VendorId vendor, OrderKey key, PayoutId payout) {
        jdbc.sql("""
                        insert into withdrawals (payout_id, vendor_id, key, requested_at)
                        values (:payout, :vendor, :key, :now)
                        """)
                .param("payout", payout.value())
                .param("vendor", vendor.value())
                .param("key", key.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public Optional<Known> find(VendorId vendor, OrderKey key) {
        return jdbc.sql("""
                        select payout_id, account_id, asset, amount
                        from withdrawals join payouts on payouts.id = withdrawals.payout_id
                        where withdrawals.vendor_id = :vendor and key = :key
                        """)
                .param("vendor", vendor.value())
                .param("key", key.value())
                .query((row, _) -> new Known(id(row), order(row)))
                .optional();
    }

    @Override
    public int open(VendorId vendor) {
        return jdbc.sql("select count(*) from payouts where vendor_id = :vendor and state = 'planned'")
                .param("vendor", vendor.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Withdrawal> find(VendorId vendor, PayoutId id) {
        return jdbc.sql(SELECT + "payout_id = :id")
                .param("vendor", vendor.value())
                .param("id", id.value())
                .query(JdbcWithdrawals::withdrawal)
                .optional();
    }

    @Override
    public List<Withdrawal> of(VendorId vendor, long before, int limit) {
        return jdbc.sql(SELECT + "number < :before order by number desc limit :limit")
                .param("vendor", vendor.value())
                .param("before", before)
                .param("limit", limit)
                .query(JdbcWithdrawals::withdrawal)
                .list();
    }

    private static Withdrawal withdrawal(ResultSet row, int ignored) throws SQLException {
        var transaction = row.getString("transaction_hash");
        var ended = row.getTimestamp("ended_at");
        return new Withdrawal(
                row.getLong("number"),
                id(row),
                order(row),
                PayoutState.of(row.getString("state")),
                transaction == null ? null : CryptoHash.parse(transaction),
                row.getTimestamp("requested_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static PayoutId id(ResultSet row) throws SQLException {
        return new PayoutId(row.getObject("payout_id", UUID.class));
    }

    private static WithdrawalOrder order(ResultSet row) throws SQLException {
        return new WithdrawalOrder(
                new AccountId(row.getString("account_id")),
                new Asset(row.getString("asset")),
                YoctoColumn.read(row, "amount"));
    }
}
