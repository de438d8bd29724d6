package dev.concord.payout.deposit;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.deposit.domain.Deposit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcDeposits implements Deposits {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcDeposits(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean add(CryptoHash transaction, Deposit deposit) {
        return jdbc.sql("""
                        insert into deposits (transaction_hash, vendor_id, account_id, asset, amount, credited_at)
                        values (:hash, :vendor, :account, :asset, :amount, :now) on conflict do nothing
                        """)
                        .param("hash", transaction.toString())
                        .param("vendor", deposit.vendor().value())
                        .param("account", deposit.from().value())
                        .param("asset", deposit.asset().code())
                        .param("amount", YoctoColumn.write(deposit.amount()))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Deposit> find(CryptoHash transaction) {
        return jdbc.sql("select vendor_id, account_id, asset, amount from deposits where transaction_hash = :hash")
                .param("hash", transaction.toString())
                .query((row, _) -> new Deposit(
                        new VendorId(row.getObject("vendor_id", UUID.class)),
                        new AccountId(row.getString("account_id")),
                        new Asset(row.getString("asset")),
                        YoctoColumn.read(row, "amount")))
                .optional();
    }
}
