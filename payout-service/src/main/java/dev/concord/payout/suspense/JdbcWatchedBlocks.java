package dev.concord.payout.suspense;

import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.BlockPoint;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcWatchedBlocks implements WatchedBlocks {

    private static final String SELECT = "select height, block_hash from watched";

    private final JdbcClient jdbc;

    JdbcWatchedBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<BlockPoint> last() {
        return point(SELECT);
    }

    @Override
    public Optional<BlockPoint> lock() {
        return point(SELECT + " for update");
    }

    private Optional<BlockPoint> point(String select) {
        return jdbc.sql(select)
                .query((row, _) -> new BlockPoint(row.getLong("height"), CryptoHash.parse(row.getString("block_hash"))))
                .optional();
    }

    @Override
    public void begin(BlockPoint at) {
        jdbc.sql("insert into watched (height, block_hash) values (:height, :hash) on conflict do nothing")
                .param("height", at.height())
                .param("hash", at.hash().toString())
                .update();
    }

    @Override
    public boolean advance(BlockPoint from, BlockPoint to, Instant madeAt) {
        return jdbc.sql("""
                        update watched set height = :height, block_hash = :hash, made_at = :made where block_hash = :from
                        """)
                        .param("height", to.height())
                        .param("hash", to.hash().toString())
                        .param("made", Timestamp.from(madeAt))
                        .param("from", from.hash().toString())
                        .update()
                == 1;
    }
}
