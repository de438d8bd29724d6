package dev.concord.payout.provenance;

import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.provenance.AgreementLeaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leaves: numbered as they come, written once. Those of a tree are all in a range of numbers, their places. */
@Component
final class JdbcLeaves {

    /** Shared by whoever adds leaves, as the table's trigger has it. */
    private static final long ADDING = 0x636f6e636f726441L;

    private static final String SELECT = """
            select project_id, content, hash, place, coalesce(tree_id, (
                select case when place <= last_place then id end from provenance_trees
                where first_place <= place order by first_place desc limit 1)) as tree
            from agreement_leaves where task_id = :task
            """;

    private final JdbcClient jdbc;

    JdbcLeaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A leaf as it is kept.
     *
     * @param tree absent while it waits for one
     */
    record Kept(
            ProjectId project,
            AgreementLeaf leaf,
            CryptoHash hash,
            long place,
            @Nullable Long tree) {}

    /** What a tree is made of. */
    record Placed(long place, CryptoHash hash) {}

    /** Adds a leaf for each agreement that has none. */
    void add(List<LabelAgreed> agreements) {
        if (agreements.isEmpty()) {
            return;
        }
        var leaves = agreements.stream().map(AgreementLeaf::of).toList();
        jdbc.sql("""
                        insert into agreement_leaves (task_id, generation, number, project_id, content, hash)
                        select task, generation, number, project, content, hash
                        from unnest(:tasks, :generations, :numbers, :projects, :contents, :hashes) with ordinality
                            as new (task, generation, number, project, content, hash, nth)
                        order by nth
                        on conflict do nothing
                        """)
                .param(
                        "tasks",
                        agreements.stream().map(each -> each.taskId().value()).toArray(UUID[]::new))
                .param(
                        "generations",
                        agreements.stream()
                                .map(each -> each.revision().generation())
                                .toArray(Integer[]::new))
                .param(
                        "numbers",
                        agreements.stream()
                                .map(each -> each.revision().number())
                                .toArray(Integer[]::new))
                .param(
                        "projects",
                        agreements.stream()
                                .map(each -> each.projectId().value())
                                .toArray(UUID[]::new))
                .param("contents", leaves.stream().map(AgreementLeaf::content).toArray(String[]::new))
                .param(
                        "hashes",
                        leaves.stream()
                                .map(each -> each.hash().bytes().toArray())
                                .toArray(byte[][]::new))
                .update();
    }

    /** Returns an agreement's leaf. */
    Optional<Kept> find(TaskId task, Revision revision) {
        return jdbc.sql(SELECT + "and generation = :generation and number = :number")
                .param("task", task.value())
                .param("generation", revision.generation())
                .param("number", revision.number())
                .query(JdbcLeaves::kept)
                .optional();
    }

    /** Returns the leaf of a task's newest agreement. */
    Optional<Kept> newest(TaskId task) {
        return jdbc.sql(SELECT + "order by generation desc, number desc limit 1")
                .param("task", task.value())
                .query(JdbcLeaves::kept)
                .optional();
    }

    /**
     * Waits until those have ended who are adding leaves, and keeps others from it until the transaction ends: no leaf can come any
     * more with a lower place than those that are there. Gives up after two seconds, as others wait behind it.
     */
    void lockAdding() {
        jdbc.sql("set local lock_timeout = '2s'").update();
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", ADDING).query(row -> {});
    }

    /** Returns the place of the leaf that came last of those that wait. */
    OptionalLong newestWaiting() {
        return jdbc.sql("""
                        select place from agreement_leaves
                        where place > (select up_to from gathered_leaves) and tree_id is null
                        order by place desc limit 1
                        """).query(Long.class).optional().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Returns leaves that wait, up to a place, in the order of their arrival. */
    List<Placed> waiting(long upTo, int limit) {
        return jdbc.sql("""
                        select place, hash from agreement_leaves
                        where place > (select up_to from gathered_leaves) and place <= :upTo and tree_id is null
                        order by place limit :limit
                        """)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(JdbcLeaves::placed)
                .list();
    }

    /** Notes up to which place all leaves are in trees. */
    void noteGathered(long upTo) {
        var moved = jdbc.sql("update gathered_leaves set up_to = :upTo where up_to < :upTo")
                .param("upTo", upTo)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("leaves are gathered up to %d already".formatted(upTo));
        }
    }

    /** Returns all leaves of one tree, in their order. */
    List<Placed> ofTree(long tree, int size) {
        return jdbc.sql("""
                        select place, hash from (
                            select place, hash, tree_index from agreement_leaves where tree_id = :tree
                            union all
                            select place, hash, null from agreement_leaves
                            join provenance_trees on place between first_place and last_place
                            where tree_id is null and provenance_trees.id = :tree) as leaves
                        order by tree_index, place limit :size
                        """)
                .param("tree", tree)
                .param("size", size)
                .query(JdbcLeaves::placed)
                .list();
    }

    private static Placed placed(ResultSet row, int ignored) throws SQLException {
        return new Placed(row.getLong("place"), CryptoHash.of(row.getBytes("hash")));
    }

    private static Kept kept(ResultSet row, int ignored) throws SQLException {
        return new Kept(
                new ProjectId(row.getObject("project_id", UUID.class)),
                new AgreementLeaf(row.getString("content")),
                CryptoHash.of(row.getBytes("hash")),
                row.getLong("place"),
                row.getObject("tree", Long.class));
    }
}
