package dev.concord.payout.payout;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.YoctoColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcAttempts implements Attempts {

    private static final String SELECT = """
            select id, asset, public_key, nonce, base_height, signed, transaction_hash, state, sends
            from attempts where state in ('signed', 'included') and\s""";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcAttempts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(List<NewAttempt> attempts, Instant sendAfter) {
        new AttemptColumns(attempts.stream().map(NewAttempt::attempt).toList())
                .in(jdbc.sql("""
                        insert into attempts (id, asset, public_key, nonce, base_height, signed, transaction_hash, state,
                            signed_at, send_after)
                        select id, asset, key, nonce, height, signed, hash, 'signed', :now, :sendAfter
                        from unnest(:ids, :assets, :keys, :nonces, :heights, :signed, :hashes)
                            as new (id, asset, key, nonce, height, signed, hash)
                        """))
                .param("now", now())
                .param("sendAfter", Timestamp.from(sendAfter))
                .update();
    }

    @Override
    public List<Attempt> toSend(Instant now, int limit) {
        return jdbc.sql(SELECT + "send_after <= :now order by send_after limit :limit")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(JdbcAttempts::attempt)
                .list();
    }

    @Override
    public void noteSent(Collection<Attempt> attempts, Instant sendAfter) {
        jdbc.sql("update attempts set sends = sends + 1, send_after = :sendAfter where id = any (:ids)")
                .param("sendAfter", Timestamp.from(sendAfter))
                .param("ids", ids(attempts))
                .update();
    }

    @Override
    public void noteDoubt(UUID attempt, String doubt) {
        jdbc.sql("update attempts set doubt = :doubt where id = :id")
                .param("doubt", doubt)
                .param("id", attempt)
                .update();
    }

    @Override
    public void noteIncluded(UUID attempt, Instant sendAfter) {
        jdbc.sql("""
                        update attempts set state = 'included', doubt = null, send_after = :sendAfter
                        where id = :id and state = 'signed'
                        """)
                .param("sendAfter", Timestamp.from(sendAfter))
                .param("id", attempt)
                .update();
    }

    @Override
    public void noteIncluded(Collection<CryptoHash> transactions, long height, Instant sendAfter) {
        jdbc.sql("""
                        update attempts set state = 'included', doubt = null, send_after = :sendAfter,
                            included_height = :height
                        where transaction_hash = any (:hashes) and state in ('signed', 'included')
                        """)
                .param("sendAfter", Timestamp.from(sendAfter))
                .param("height", height)
                .param("hashes", transactions.stream().map(CryptoHash::toString).toArray(String[]::new))
                .update();
    }

    @Override
    public List<Attempt> toAsk(long settled, Instant askedBefore, int limit) {
        return jdbc.sql(SELECT + """
                        sends > 0 and (asked_at is null or asked_at < :before)
                            and (included_height <= :settled or (included_height is null and signed_at < :before))
                        order by asked_at nulls first, signed_at limit :limit
                        """)
                .param("before", Timestamp.from(askedBefore))
                .param("settled", settled)
                .param("limit", limit)
                .query(JdbcAttempts::attempt)
                .list();
    }

    @Override
    public void noteAsked(Collection<Attempt> attempts) {
        note("asked_at", attempts);
    }

    @Override
    public List<Attempt> suspects(Instant signedBefore, int limit) {
        return jdbc.sql(SELECT + """
                        (doubt is not null or signed_at < :before)
                        order by examined_at nulls first, signed_at limit :limit
                        """)
                .param("before", Timestamp.from(signedBefore))
                .param("limit", limit)
                .query(JdbcAttempts::attempt)
                .list();
    }

    @Override
    public void noteExamined(Collection<Attempt> attempts) {
        note("examined_at", attempts);
    }

    private void note(String column, Collection<Attempt> attempts) {
        jdbc.sql("update attempts set " + column + " = :now where id = any (:ids)")
                .param("now", now())
                .param("ids", ids(attempts))
                .update();
    }

    @Override
    public Set<UUID> resolve(Map<UUID, End> ends) {
        var rows = List.copyOf(ends.entrySet());
        return Set.copyOf(jdbc.sql("""
                        update attempts set state = new.state, cost = new.cost, resolved_at = :now
                        from unnest(:ids, :states, :costs) as new (id, state, cost)
                        where attempts.id = new.id and attempts.state in ('signed', 'included') returning attempts.id
                        """)
                .param("ids", rows.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("states", rows.stream().map(row -> state(row.getValue())).toArray(String[]::new))
                .param("costs", rows.stream().map(row -> cost(row.getValue())).toArray(BigDecimal[]::new))
                .param("now", now())
                .query(UUID.class)
                .list());
    }

    @Override
    public boolean isResolvedAs(UUID attempt, End end) {
        return jdbc.sql("select state = :state from attempts where id = :id")
                .param("state", state(end))
                .param("id", attempt)
                .query(Boolean.class)
                .single();
    }

    private static String state(End end) {
        return switch (end) {
            case End.Succeeded _ -> "succeeded";
            case End.Failed _ -> "failed";
            case End.Dead _ -> "dead";
        };
    }

    private static @Nullable BigDecimal cost(End end) {
        return switch (end) {
            case End.Succeeded succeeded -> YoctoColumn.write(succeeded.cost());
            case End.Failed failed -> YoctoColumn.write(failed.cost());
            case End.Dead _ -> null;
        };
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static UUID[] ids(Collection<Attempt> attempts) {
        return attempts.stream().map(Attempt::id).toArray(UUID[]::new);
    }

    private static Attempt attempt(ResultSet row, int ignored) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                new Asset(row.getString("asset")),
                PublicKey.parse(row.getString("public_key")),
                new Nonce(row.getBigDecimal("nonce").toBigIntegerExact()),
                row.getLong("base_height"),
                Bytes.of(row.getBytes("signed")),
                CryptoHash.parse(row.getString("transaction_hash")),
                progress(row));
    }

    private static Attempt.Progress progress(ResultSet row) throws SQLException {
        if (row.getString("state").equals("included")) {
            return Attempt.Progress.INCLUDED;
        }
        return row.getInt("sends") > 0 ? Attempt.Progress.SENT : Attempt.Progress.STORED;
    }
}
