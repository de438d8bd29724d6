package dev.concord.payout.lane;

import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcLanes implements Lanes {

    private static final String SELECT = """
            select public_key, state, last_nonce, (select count(*) from attempts
                where attempts.public_key = lanes.public_key and attempts.state in ('signed', 'included')) as unresolved
            from lanes""";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcLanes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Lane> all() {
        return jdbc.sql(SELECT + " order by last_nonce, public_key")
                .query(JdbcLanes::lane)
                .list();
    }

    @Override
    public Optional<Lane> lock(PublicKey key) {
        return jdbc.sql(SELECT + " where public_key = :key for update")
                .param("key", key.toString())
                .query(JdbcLanes::lane)
                .optional();
    }

    @Override
    public void change(PublicKey key, Lane.State state) {
        jdbc.sql("update lanes set state = :state, changed_at = :now where public_key = :key")
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(clock.instant()))
                .param("key", key.toString())
                .update();
    }

    private static Lane lane(ResultSet row, int ignored) throws SQLException {
        return new Lane(
                PublicKey.parse(row.getString("public_key")),
                Lane.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Nonce(row.getBigDecimal("last_nonce").toBigIntegerExact()),
                row.getLong("unresolved"));
    }
}
