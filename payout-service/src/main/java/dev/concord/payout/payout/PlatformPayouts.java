package dev.concord.payout.payout;

import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.Payout;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores payouts of what is neither a tasker's nor a vendor's: refunds and sweeps. From then on they are payouts like all others. */
@Component
final class PlatformPayouts {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PlatformPayouts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores a new one.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is a sweep and there is an open one in the asset
     */
    void add(Payout payout) {
        jdbc.sql("""
                        insert into payouts (id, platform_purpose, account_id, asset, amount, state, planned_at)
                        values (:id, :purpose, :account, :asset, :amount, 'planned', :now)
                        """)
                .param("id", payout.id().value())
                .param("purpose", PayoutRow.platformPurpose(payout))
                .param("account", payout.account().value())
                .param("asset", payout.asset().code())
                .param("amount", YoctoColumn.write(payout.amount()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
