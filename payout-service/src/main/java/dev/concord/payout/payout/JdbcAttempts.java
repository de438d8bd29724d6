package dev.concord.payout.payout;

import dev.concord.contracts.money.NearAmount;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcAttempts implements Attempts {

    private static final String SELECT = """
            select attempts.id, payout_id, tasker_id, vendor_id, account_id, asset, amount, public_key, nonce, base_height, signed,
                transaction_hash, attempts.state, sends
            from attempts join payouts on payouts.id = attempts.payout_id
            where attempts.state in ('signed', 'included') and\s""";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcAttempts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void addLanes(Collection<PublicKey> keys) {
        jdbc.sql("""
                        insert into lanes (public_key, last_nonce)
                        select key, 0 from unnest(:keys) as new (key) on conflict do nothing
                        """)
                .param("keys", keys.stream().map(PublicKey::toString).toArray(String[]::new))
                .update();
    }

    @Override
    public List<PublicKey> freeLanes() {
        return jdbc.sql("""
                        select public_key from lanes where not exists
                            (select 1 from attempts where attempts.public_key = lanes.public_key and state = 'signed')
                        order by last_nonce limit 1000
                        """)
                .query((row, _) -> PublicKey.parse(row.getString("public_key")))
                .list();
    }

    @Override
    public Nonce lockLane(PublicKey key) {
        return jdbc.sql("select last_nonce from lanes where public_key = :key for update")
                .param("key", key.toString())
                .query((row, _) -> new Nonce(row.getBigDecimal("last_nonce").toBigIntegerExact()))
                .single();
    }

    @Override
    public void add(Attempt attempt, Instant sendAfter) {
        jdbc.sql("""
                        insert into attempts (id, payout_id, public_key, nonce, base_height, signed, transaction_hash, state,
                            signed_at, send_after)
                        values (:id, :payout, :key, :nonce, :height, :signed, :hash, 'signed', :now, :sendAfter)
                        """)
                .param("id", attempt.id())
                .param("payout", attempt.payout().id().value())
                .param("key", attempt.key().toString())
                .param("nonce", new BigDecimal(attempt.nonce().value()))
                .param("height", attempt.baseHeight())
                .param("signed", attempt.signed().toArray())
                .param("hash", attempt.hash().toString())
                .param("now", now())
                .param("sendAfter", Timestamp.from(sendAfter))
                .update();
        jdbc.sql("update lanes set last_nonce = :nonce where public_key = :key")
                .param("nonce", new BigDecimal(attempt.nonce().value()))
                .param("key", attempt.key().toString())
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
    public List<Attempt> unresolved(int limit) {
        return jdbc.sql(SELECT + "sends > 0 order by asked_at nulls first, signed_at limit :limit")
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
                .param("ids", attempts.stream().map(Attempt::id).toArray(UUID[]::new))
                .update();
    }

    @Override
    public void noteSent(UUID attempt, Instant sendAfter) {
        jdbc.sql("update attempts set sends = sends + 1, send_after = :sendAfter where id = :id")
                .param("sendAfter", Timestamp.from(sendAfter))
                .param("id", attempt)
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
    public boolean resolve(UUID attempt, End end) {
        return switch (end) {
            case End.Succeeded succeeded -> resolve(attempt, state(end), succeeded.cost());
            case End.Failed failed -> resolve(attempt, state(end), failed.cost());
            case End.Dead _ -> resolve(attempt, state(end), null);
        };
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

    private boolean resolve(UUID attempt, String state, @Nullable NearAmount cost) {
        return jdbc.sql("""
                        update attempts set state = :state, cost = cast(:cost as numeric), resolved_at = :now
                        where id = :id and state in ('signed', 'included')
                        """)
                        .param("state", state)
                        .param("cost", cost == null ? null : YoctoColumn.write(cost))
                        .param("now", now())
                        .param("id", attempt)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Attempt attempt(ResultSet row, int ignored) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                PayoutRow.read(row, "payout_id"),
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
