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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leaves: written once, and later given their place in a tree. */
@Component
final class JdbcLeaves {

    private static final String SELECT = """
            select project_id, content, hash, tree_id, tree_index from agreement_leaves where task_id = :task
            """;

    private final JdbcClient jdbc;

    JdbcLeaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a leaf is in its tree, or a tree in its forest. */
    record Place(long tree, int index) {}

    /** A leaf as it is kept. */
    record Kept(
            ProjectId project,
            AgreementLeaf leaf,
            CryptoHash hash,
            @Nullable Place place) {}

    /** A leaf that waits for a tree. */
    record Waiting(long place, CryptoHash hash) {}

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

    /** Returns the place of the leaf that came last of those that wait. */
    OptionalLong newestWaiting() {
        return jdbc.sql("select place from agreement_leaves where tree_id is null order by place desc limit 1")
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Returns leaves that wait, up to a place, in the order of their arrival. */
    List<Waiting> waiting(long upTo, int limit) {
        return jdbc.sql("""
                        select place, hash from agreement_leaves where tree_id is null and place <= :upTo
                        order by place limit :limit
                        """)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, _) -> new Waiting(row.getLong("place"), CryptoHash.of(row.getBytes("hash"))))
                .list();
    }

    /** Gives leaves their places in a tree, in their order. */
    void plant(long tree, List<Waiting> leaves) {
        jdbc.sql("""
                        update agreement_leaves set tree_id = :tree, tree_index = planted.index
                        from unnest(:places, :indexes) as planted (place, index)
                        where agreement_leaves.place = planted.place
                        """)
                .param("tree", tree)
                .param("places", leaves.stream().map(Waiting::place).toArray(Long[]::new))
                .param("indexes", IntStream.range(0, leaves.size()).boxed().toArray(Integer[]::new))
                .update();
    }

    /** Returns the hashes of all leaves of one tree. */
    List<CryptoHash> ofTree(long tree, int size) {
        return jdbc.sql("select hash from agreement_leaves where tree_id = :tree order by tree_index limit :size")
                .param("tree", tree)
                .param("size", size)
                .query((row, _) -> CryptoHash.of(row.getBytes("hash")))
                .list();
    }

    private static Kept kept(ResultSet row, int ignored) throws SQLException {
        var tree = row.getObject("tree_id", Long.class);
        return new Kept(
                new ProjectId(row.getObject("project_id", UUID.class)),
                new AgreementLeaf(row.getString("content")),
                CryptoHash.of(row.getBytes("hash")),
                tree == null ? null : new Place(tree, row.getInt("tree_index")));
    }
}
