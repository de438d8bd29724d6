package dev.concord.payout.topup;

import dev.concord.contracts.money.Asset;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sweeps that were made. */
@Component
final class Sweeps {

    private final JdbcClient jdbc;

    Sweeps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether none is to be made now: one is under way, or the chain has refused one since a moment. */
    boolean areToWait(Asset asset, Instant refusedSince) {
        return jdbc.sql("""
                        select exists (select 1 from payouts where platform_purpose = 'sweep' and asset = :asset
                            and (state = 'planned' or (state = 'returned' and ended_at > :since)))
                        """)
                .param("asset", asset.code())
                .param("since", Timestamp.from(refusedSince))
                .query(Boolean.class)
                .single();
    }
}
