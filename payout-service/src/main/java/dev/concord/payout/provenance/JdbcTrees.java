package dev.concord.payout.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.provenance.AnchorKey;
import dev.concord.near.provenance.Proof.Anchor;
import dev.concord.near.provenance.Proof.Signed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The trees, among them forests, and where each is anchored. */
@Component
final class JdbcTrees {

    private static final long GATHERING = 0x636f6e636f726454L;

    private static final String SELECT = """
            select provenance_trees.id, size, root, forest_id, forest_index, chain_id, account_id, anchor_key, height,
                block_hash, provenance_trees.transaction_hash, signed
            from provenance_trees left join anchor_attempts
                on anchor_attempts.transaction_hash = provenance_trees.transaction_hash
            where\s""";

    private final JdbcClient jdbc;

    JdbcTrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a tree is in its forest. */
    record Place(long forest, int index) {}

    /** A tree that is made of the leaves of these places. */
    record Gathered(int size, CryptoHash root, long firstPlace, long lastPlace) {}

    /**
     * A tree, or a forest.
     *
     * @param forest where it is in a forest; absent if it is in none
     * @param anchor where its own key stands
     */
    record Tree(
            long id,
            int size,
            CryptoHash root,
            @Nullable Place forest,
            @Nullable Anchor anchor) {

        PublicKey key() {
            return AnchorKey.of(size, root);
        }
    }

    /** Takes the right to gather until the transaction ends; false while another process has it. */
    boolean lockGathering() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", GATHERING)
                .query(Boolean.class)
                .single();
    }

    /** Returns when leaves were last gathered, or a key was last noted as standing on chain, whichever is later. */
    Optional<Instant> lastGatheredOrAnchored() {
        return jdbc.sql("""
                        select moment from (
                            (select gathered_at as moment from provenance_trees where not is_forest
                                order by gathered_at desc limit 1)
                            union all
                            (select anchored_at from provenance_trees where anchored_at is not null
                                order by anchored_at desc limit 1)) as steps
                        order by moment desc limit 1
                        """)
                .query((row, _) -> row.getTimestamp("moment").toInstant())
                .optional();
    }

    /**
     * Adds a tree of agreements and returns its id.
     *
     * @param endsRound whether no other is gathered after it for now
     */
    long add(Gathered tree, boolean endsRound, Instant now) {
        var statement = jdbc.sql("""
                        insert into provenance_trees
                            (size, root, anchor_key, first_place, last_place, ends_round, gathered_at)
                        values (:size, :root, :key, :first, :last, :endsRound, :now) returning id
                        """);
        return told(statement, tree.size(), tree.root(), now)
                .param("first", tree.firstPlace())
                .param("last", tree.lastPlace())
                .param("endsRound", endsRound)
                .query(Long.class)
                .single();
    }

    /** Adds a forest, which is chosen by that, and returns its id. */
    long addForest(int size, CryptoHash root, Instant now) {
        var statement = jdbc.sql("""
                        insert into provenance_trees (size, root, anchor_key, is_forest, chosen, gathered_at)
                        values (:size, :root, :key, true, true, :now) returning id
                        """);
        return told(statement, size, root, now).query(Long.class).single();
    }

    private static StatementSpec told(StatementSpec statement, int size, CryptoHash root, Instant now) {
        return statement
                .param("size", size)
                .param("root", root.bytes().toArray())
                .param("key", AnchorKey.of(size, root).toString())
                .param("now", Timestamp.from(now));
    }

    Tree get(long id) {
        return jdbc.sql(SELECT + "provenance_trees.id = :id")
                .param("id", id)
                .query(JdbcTrees::tree)
                .single();
    }

    /** Locks a tree, which guards its attempts; false if it is not chosen, or anchored already. */
    boolean lockWaiting(long id) {
        return jdbc.sql("select id from provenance_trees where id = :id and chosen and anchored_at is null for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Returns the oldest that is chosen and not anchored. */
    Optional<Tree> oldestWaiting() {
        return jdbc.sql(SELECT + "chosen and anchored_at is null order by provenance_trees.id limit 1")
                .query(JdbcTrees::tree)
                .optional();
    }

    /** Notes where a tree stands; the first note holds. */
    void noteAnchor(long tree, Anchor anchor, Instant now) {
        var transaction = anchor.transaction();
        jdbc.sql("""
                        update provenance_trees set anchored_at = :now, chain_id = :chain, account_id = :account,
                            height = :height, block_hash = :block, transaction_hash = :transaction
                        where id = :id and anchored_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("chain", anchor.chain())
                .param("account", anchor.account().value())
                .param("height", anchor.height())
                .param(
                        "block",
                        anchor.blockHash() == null ? null : anchor.blockHash().toString())
                .param(
                        "transaction",
                        transaction == null ? null : transaction.hash().toString())
                .param("id", tree)
                .update();
    }

    private static Tree tree(ResultSet row, int ignored) throws SQLException {
        var forest = row.getObject("forest_id", Long.class);
        return new Tree(
                row.getLong("id"),
                row.getInt("size"),
                CryptoHash.of(row.getBytes("root")),
                forest == null ? null : new Place(forest, row.getInt("forest_index")),
                anchor(row));
    }

    private static @Nullable Anchor anchor(ResultSet row) throws SQLException {
        var account = row.getString("account_id");
        if (account == null) {
            return null;
        }
        var blockHash = row.getString("block_hash");
        var transaction = row.getString("transaction_hash");
        return new Anchor(
                row.getString("chain_id"),
                new AccountId(account),
                PublicKey.parse(row.getString("anchor_key")),
                row.getLong("height"),
                blockHash == null ? null : CryptoHash.parse(blockHash),
                transaction == null
                        ? null
                        : new Signed(CryptoHash.parse(transaction), Bytes.of(row.getBytes("signed"))));
    }
}
