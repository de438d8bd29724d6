package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.payout.domain.Backoff;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcRests implements Rests {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Backoff backoff;

    JdbcRests(JdbcClient jdbc, InstantSource clock, AttemptSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.backoff = settings.backoff();
    }

    @Override
    public void rest(Asset asset, String reason) {
        var failures = failures(asset) + 1;
        jdbc.sql("""
                        insert into resting_assets (asset, failures, until, reason) values (:asset, :failures, :until, :reason)
                        on conflict (asset) do update
                            set failures = excluded.failures, until = excluded.until, reason = excluded.reason
                        """)
                .param("asset", asset.code())
                .param("failures", failures)
                .param("until", until(failures))
                .param("reason", reason)
                .update();
    }

    private int failures(Asset asset) {
        return jdbc.sql("select failures from resting_assets where asset = :asset for update")
                .param("asset", asset.code())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public Set<Asset> onTrial() {
        return Set.copyOf(jdbc.sql("select asset from resting_assets limit 1000")
                .query((row, _) -> new Asset(row.getString("asset")))
                .list());
    }

    @Override
    public void tryNow(Collection<Asset> assets) {
        assets.forEach(asset -> jdbc.sql("update resting_assets set until = :until where asset = :asset")
                .param("until", until(failures(asset)))
                .param("asset", asset.code())
                .update());
    }

    @Override
    public void end(Collection<Asset> assets) {
        jdbc.sql("delete from resting_assets where asset = any (:assets)")
                .param("assets", assets.stream().map(Asset::code).toArray(String[]::new))
                .update();
    }

    @Override
    public int noteFailure(PayoutId payout) {
        return jdbc.sql("update payouts set failures = failures + 1 where id = :id returning failures")
                .param("id", payout.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void rest(PayoutId payout, int failures) {
        jdbc.sql("update payouts set rests_until = :until where id = :id")
                .param("until", until(failures))
                .param("id", payout.value())
                .update();
    }

    private Timestamp until(int failures) {
        return Timestamp.from(clock.instant().plus(backoff.after(failures)));
    }
}
