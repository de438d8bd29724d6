package dev.concord.payout.provenance;

import dev.concord.near.key.PublicKey;
import dev.concord.payout.provenance.domain.ForestStep.Standing;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forests, and the trees that wait for one or to be chosen themselves. A forest is kept beside the trees, as one of them. */
@Component
final class JdbcForests {

    private final JdbcClient jdbc;

    JdbcForests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tree that waits. */
    record Waiting(long id, PublicKey key) {}

    Standing standing() {
        return jdbc.sql("""
                        select
                            (select count(*) from (
                                select from provenance_trees where not chosen and forest_id is null limit 2) as few) as trees,
                            coalesce((select not ends_round from provenance_trees
                                where not is_forest order by id desc limit 1), false) as round_goes_on,
                            exists (select from provenance_trees where chosen and anchored_at is null) as chosen_waits,
                            (select max(anchored_at) from provenance_trees) as last_anchored
                        """)
                .query((row, _) -> new Standing(
                        row.getInt("trees"),
                        row.getBoolean("round_goes_on"),
                        row.getBoolean("chosen_waits"),
                        Optional.ofNullable(row.getTimestamp("last_anchored")).map(Timestamp::toInstant)))
                .single();
    }

    /** Returns trees that wait, the oldest first. */
    List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select id, anchor_key from provenance_trees where not chosen and forest_id is null
                        order by id limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new Waiting(row.getLong("id"), PublicKey.parse(row.getString("anchor_key"))))
                .list();
    }

    /** Has a tree's own key added on chain. */
    void choose(long tree) {
        jdbc.sql("update provenance_trees set chosen = true where id = :id")
                .param("id", tree)
                .update();
    }

    /** Gives trees their places in a forest, in their order. */
    void plant(long forest, List<Waiting> trees) {
        jdbc.sql("""
                        update provenance_trees set forest_id = :forest, forest_index = planted.index
                        from unnest(:trees, :indexes) as planted (tree, index)
                        where id = planted.tree
                        """)
                .param("forest", forest)
                .param("trees", trees.stream().map(Waiting::id).toArray(Long[]::new))
                .param("indexes", IntStream.range(0, trees.size()).boxed().toArray(Integer[]::new))
                .update();
    }

    /** Returns the keys of all trees of one forest. */
    List<PublicKey> keysOf(long forest, int size) {
        return jdbc.sql("""
                        select anchor_key from provenance_trees where forest_id = :forest
                        order by forest_index limit :size
                        """)
                .param("forest", forest)
                .param("size", size)
                .query((row, _) -> PublicKey.parse(row.getString("anchor_key")))
                .list();
    }
}
