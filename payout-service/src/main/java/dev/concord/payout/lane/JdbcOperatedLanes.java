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
final class JdbcOperatedLanes implements OperatedLanes {

    private static final String SELECT = """
            select public_key, state, last_nonce, (select count(*) from attempts
                where attempts.public_key = lanes.public_key and attempts.state in ('signed', 'included')) as unresolved
            from lanes""";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcOperatedLanes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<OperatedLane> all() {
        return jdbc.sql(SELECT + " order by last_nonce, public_key")
                .query(JdbcOperatedLanes::lane)
                .list();
    }

    @Override
    public Optional<OperatedLane> lock(PublicKey key) {
        return jdbc.sql(SELECT + " where public_key = :key for update")
                .param("key", key.toString())
                .query(JdbcOperatedLanes::lane)
                .optional();
    }

    @Override
    public void change(PublicKey key, OperatedLane.State state) {
        jdbc.sql("update lanes set state = :state, changed_at = :now where public_key = :key")
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(clock.instant()))
                .param("key", key.toString())
                .update();
    }

    private static OperatedLane lane(ResultSet row, int ignored) throws SQLException {
        return new OperatedLane(
                PublicKey.parse(row.getString("public_key")),
                OperatedLane.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Nonce(row.getBigDecimal("last_nonce").toBigIntegerExact()),
                row.getLong("unresolved"));
    }
}
