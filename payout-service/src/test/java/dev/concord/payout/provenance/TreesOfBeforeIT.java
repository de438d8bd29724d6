package dev.concord.payout.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.key.CryptoHash;
import dev.concord.near.provenance.AnchorKey;
import dev.concord.payout.Migrations;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the version before forests has left is anchored: what was signed by its own key, all others together. */
final class TreesOfBeforeIT {

    private final DataSource source = Migrations.fresh("trees");
    private final JdbcClient jdbc = JdbcClient.create(source);

    @Test
    void treesKeepTheirAnchorsAndThoseThatWaitGoOn() {
        Migrations.migrate(source, "50");
        var anchored = tree(1);
        jdbc.sql("""
                        update provenance_trees set anchored_at = now(), chain_id = 'testnet', account_id = 'a.near', height = 7
                        where id = :id
                        """).param("id", anchored).update();
        var signed = tree(2);
        sign(signed);
        var first = tree(3);
        var second = tree(4);

        Migrations.migrate(source, Migrations.NEWEST);

        assertThat(new JdbcTrees(jdbc).get(anchored).anchor()).isNotNull();
        assertThat(new JdbcTrees(jdbc).oldestWaiting().map(JdbcTrees.Tree::id)).hasValue(signed);
        assertThat(new JdbcForests(jdbc).waiting(10).stream().map(JdbcForests.Waiting::id))
                .containsExactly(first, second);
        assertThat(new JdbcForests(jdbc).standing().chosenWaits()).isTrue();
        assertThat(new JdbcForests(jdbc).standing().roundGoesOn()).isFalse();
    }

    private long tree(int number) {
        var root = CryptoHash.sha256(new byte[] {(byte) number});
        return jdbc.sql("""
                        insert into provenance_trees (size, root, anchor_key, gathered_at)
                        values (1, :root, :key, now()) returning id
                        """)
                .param("root", root.bytes().toArray())
                .param("key", AnchorKey.of(1, root).toString())
                .query(Long.class)
                .single();
    }

    private void sign(long tree) {
        jdbc.sql("""
                        insert into anchor_attempts
                            (id, tree_id, public_key, nonce, base_height, signed, transaction_hash, signed_at)
                        values (:id, :tree, 'a key', 1, 1, '', 'a hash', now())
                        """).param("id", new UUID(0, tree)).param("tree", tree).update();
    }
}
