package dev.concord.payout.payout;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.payout.payout.domain.Batch;
import dev.concord.payout.payout.domain.Line;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcReceivers implements Receivers {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcReceivers(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(Asset asset, Collection<AccountId> registered) {
        jdbc.sql("""
                        insert into token_receivers (account_id, asset, seen_at)
                        select distinct account, :asset, cast(:now as timestamptz) from unnest(:accounts) as new (account)
                        order by 1 on conflict do nothing
                        """)
                .param("asset", asset.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("accounts", registered.stream().map(AccountId::value).toArray(String[]::new))
                .update();
    }

    @Override
    public void notePaid(Collection<Batch> batches) {
        batches.stream().filter(batch -> !batch.asset().equals(Asset.NEAR)).forEach(batch -> {
            var registered = batch.lines().stream()
                    .filter(line -> line.registration().isPresent())
                    .map(Line::payout)
                    .map(payout -> payout.account())
                    .toList();
            if (!registered.isEmpty()) {
                note(batch.asset(), registered);
            }
        });
    }

    @Override
    public void forget(Asset asset, AccountId account) {
        jdbc.sql("delete from token_receivers where account_id = :account and asset = :asset")
                .param("account", account.value())
                .param("asset", asset.code())
                .update();
    }

    @Override
    public Registering registering(Asset asset, AccountId account) {
        return jdbc.sql("""
                        select attempts.state = 'succeeded' from registrations join attempts on attempts.id = attempt_id
                        where account_id = :account and registrations.asset = :asset and not registrations.void
                        """)
                .param("account", account.value())
                .param("asset", asset.code())
                .query(Boolean.class)
                .optional()
                .map(isPaid -> isPaid ? Registering.PAID : Registering.UNDER_WAY)
                .orElse(Registering.NEVER);
    }
}
