package dev.concord.payout.payout;

import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcLanes implements Lanes {

    private final JdbcClient jdbc;

    JdbcLanes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Collection<PublicKey> keys) {
        jdbc.sql("""
                        insert into lanes (public_key, last_nonce)
                        select key, 0 from unnest(:keys) as new (key) on conflict do nothing
                        """).param("keys", texts(keys)).update();
    }

    @Override
    public List<Lane> free(Collection<PublicKey> keys, int limit) {
        return jdbc.sql("""
                        select public_key, last_nonce from lanes
                        where public_key = any (:keys) and state = 'open' and not exists
                            (select 1 from attempts where attempts.public_key = lanes.public_key and attempts.state = 'signed')
                        order by last_nonce limit :limit
                        """)
                .param("keys", texts(keys))
                .param("limit", limit)
                .query(JdbcLanes::lane)
                .list();
    }

    /** Locks in an order that all callers share. */
    @Override
    public List<NewAttempt> allot(List<NewAttempt> attempts) {
        var locked = lock(attempts);
        var allotted = attempts.stream()
                .filter(each -> each.lane().equals(locked.get(each.lane().key())))
                .toList();
        jdbc.sql("""
                        update lanes set last_nonce = new.nonce from unnest(:keys, :nonces) as new (key, nonce)
                        where public_key = new.key
                        """)
                .param(
                        "keys",
                        texts(allotted.stream().map(each -> each.lane().key()).toList()))
                .param(
                        "nonces",
                        allotted.stream()
                                .map(each ->
                                        new BigDecimal(each.attempt().nonce().value()))
                                .toArray(BigDecimal[]::new))
                .update();
        return allotted;
    }

    private Map<PublicKey, Lane> lock(List<NewAttempt> attempts) {
        var keys = attempts.stream().map(each -> each.lane().key()).toList();
        return jdbc.sql("""
                        select public_key, last_nonce from lanes where public_key = any (:keys) and state = 'open'
                        order by public_key for update
                        """).param("keys", texts(keys)).query(JdbcLanes::lane).list().stream()
                .collect(Collectors.toMap(Lane::key, Function.identity()));
    }

    private static String[] texts(Collection<PublicKey> keys) {
        return keys.stream().map(PublicKey::toString).toArray(String[]::new);
    }

    private static Lane lane(ResultSet row, int ignored) throws SQLException {
        return new Lane(
                PublicKey.parse(row.getString("public_key")),
                new Nonce(row.getBigDecimal("last_nonce").toBigIntegerExact()));
    }
}
