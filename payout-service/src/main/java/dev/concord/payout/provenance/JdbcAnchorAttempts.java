package dev.concord.payout.provenance;

import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.provenance.domain.AnchorStep;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed additions of keys. The database allows one that is not over. */
@Component
final class JdbcAnchorAttempts {

    private static final String SELECT = """
            select id, tree_id, public_key, nonce, base_height, signed, transaction_hash from anchor_attempts where\s""";

    private final JdbcClient jdbc;

    JdbcAnchorAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A signed addition of a tree's key. */
    record Attempt(
            UUID id, long tree, PublicKey key, Nonce nonce, long baseHeight, Bytes signed, CryptoHash transactionHash) {

        AnchorStep.Open open() {
            return new AnchorStep.Open(key, nonce, baseHeight);
        }
    }

    Optional<Attempt> open(long tree) {
        return jdbc.sql(SELECT + "tree_id = :tree and not over")
                .param("tree", tree)
                .query(JdbcAnchorAttempts::attempt)
                .optional();
    }

    /** Returns a tree's attempts, the last one first. */
    List<Attempt> of(long tree, int limit) {
        return jdbc.sql(SELECT + "tree_id = :tree order by signed_at desc, nonce desc limit :limit")
                .param("tree", tree)
                .param("limit", limit)
                .query(JdbcAnchorAttempts::attempt)
                .list();
    }

    /** Returns the greatest nonce that was ever given to a key. */
    Nonce lastNonce(PublicKey key) {
        return jdbc.sql("select nonce from anchor_attempts where public_key = :key order by nonce desc limit 1")
                .param("key", key.toString())
                .query((row, _) -> new Nonce(row.getBigDecimal("nonce").toBigIntegerExact()))
                .optional()
                .orElse(Nonce.ZERO);
    }

    /** Adds an attempt; fails if there is another that is not over. */
    void add(Attempt attempt, Instant now) {
        jdbc.sql("""
                        insert into anchor_attempts (id, tree_id, public_key, nonce, base_height, signed, transaction_hash, signed_at)
                        values (:id, :tree, :key, :nonce, :height, :signed, :hash, :now)
                        """)
                .param("id", attempt.id())
                .param("tree", attempt.tree())
                .param("key", attempt.key().toString())
                .param("nonce", new BigDecimal(attempt.nonce().value()))
                .param("height", attempt.baseHeight())
                .param("signed", attempt.signed().toArray())
                .param("hash", attempt.transactionHash().toString())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Ends what a tree has open. */
    void end(long tree) {
        jdbc.sql("update anchor_attempts set over = true where tree_id = :tree and not over")
                .param("tree", tree)
                .update();
    }

    /** Keeps why a node refused an attempt; true if that is news. */
    boolean noteDoubt(UUID attempt, String doubt) {
        return jdbc.sql("update anchor_attempts set doubt = :doubt where id = :id and doubt is distinct from :doubt")
                        .param("doubt", doubt)
                        .param("id", attempt)
                        .update()
                == 1;
    }

    private static Attempt attempt(ResultSet row, int ignored) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getLong("tree_id"),
                PublicKey.parse(row.getString("public_key")),
                new Nonce(row.getBigDecimal("nonce").toBigIntegerExact()),
                row.getLong("base_height"),
                Bytes.of(row.getBytes("signed")),
                CryptoHash.parse(row.getString("transaction_hash")));
    }
}
