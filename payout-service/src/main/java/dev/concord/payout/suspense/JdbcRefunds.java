package dev.concord.payout.suspense;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.payout.domain.PayoutState;
import dev.concord.payout.suspense.domain.KeptArrival;
import dev.concord.payout.suspense.domain.Refund;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcRefunds implements Refunds {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcRefunds(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(OrderKey key, KeptArrival locked, PayoutId payout) {
        jdbc.sql("""
                        insert into refunds (payout_id, arrival, key, requested_at) values (:payout, :arrival, :key, :now)
                        """)
                .param("payout", payout.value())
                .param("arrival", locked.number())
                .param("key", key.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** A payout has at most one attempt that is not void. */
    @Override
    public Optional<Refund> find(OrderKey key) {
        return jdbc.sql("""
                        select payout_id, arrivals.hash, payouts.account_id, payouts.asset, payouts.amount, payouts.state,
                            requested_at, ended_at,
                            (select transaction_hash from attempt_payouts join attempts on attempts.id = attempt_id
                             where attempt_payouts.payout_id = refunds.payout_id and not attempt_payouts.void)
                                as transaction_hash
                        from refunds join payouts on payouts.id = payout_id join arrivals on arrivals.number = arrival
                        where key = :key
                        """)
                .param("key", key.value())
                .query(JdbcRefunds::refund)
                .optional();
    }

    private static Refund refund(ResultSet row, int ignored) throws SQLException {
        var transaction = row.getString("transaction_hash");
        var ended = row.getTimestamp("ended_at");
        return new Refund(
                new PayoutId(row.getObject("payout_id", UUID.class)),
                CryptoHash.parse(row.getString("hash")),
                new AccountId(row.getString("account_id")),
                new Asset(row.getString("asset")),
                YoctoColumn.read(row, "amount"),
                PayoutState.of(row.getString("state")),
                transaction == null ? null : CryptoHash.parse(transaction),
                row.getTimestamp("requested_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
