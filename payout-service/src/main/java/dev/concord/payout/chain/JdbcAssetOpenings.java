package dev.concord.payout.chain;

import dev.concord.contracts.money.Asset;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcAssetOpenings implements AssetOpenings {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcAssetOpenings(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As many rows as tokens were ever allowed, so a few. */
    @Override
    public Map<Asset, Long> heights() {
        var heights = new HashMap<Asset, Long>();
        jdbc.sql("select asset, opening_height from asset_openings").query(row -> {
            heights.put(new Asset(row.getString("asset")), row.getLong("opening_height"));
        });
        return Map.copyOf(heights);
    }

    @Override
    public boolean add(Asset asset, long height) {
        return jdbc.sql("""
                        insert into asset_openings (asset, opening_height, opened_at)
                        values (:asset, :height, :now) on conflict do nothing
                        """)
                        .param("asset", asset.code())
                        .param("height", height)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
