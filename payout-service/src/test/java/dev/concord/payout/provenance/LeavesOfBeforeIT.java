package dev.concord.payout.provenance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.TaskId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.provenance.AnchorKey;
import dev.concord.near.provenance.MerkleTree;
import dev.concord.payout.Migrations;
import dev.concord.payout.provenance.JdbcLeaves.Placed;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leaves that were told their tree stay in it, those that waited are gathered by their places, and none is passed by. */
final class LeavesOfBeforeIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final DataSource source = Migrations.fresh("leaves");
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final JdbcLeaves leaves = new JdbcLeaves(jdbc);
    private final JdbcTrees trees = new JdbcTrees(jdbc);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final GatherTrees gathering = new GatherTrees(
            leaves, trees, new ProvenanceSettings(null, null, Duration.ofHours(1), 2), transaction, () -> NOW);

    @Test
    void treesOfBeforeKeepTheirLeavesAndThoseThatWaitedAreGathered() {
        Migrations.migrate(source, "51");
        add(1, 2, 3, 4, 5, 6);
        var before = plantAsBefore(4, 3);

        Migrations.migrate(source, Migrations.NEWEST);
        assertThat(treeOf(1)).isEmpty();
        gathering.gather();

        assertThat(placesOf(before)).containsExactly(4L, 3L);
        assertThat(placesOf(treeOf(1).orElseThrow())).containsExactly(1L, 2L);
        assertThat(placesOf(treeOf(5).orElseThrow())).containsExactly(5L, 6L);
        assertThat(treeOf(3)).hasValue(before);
        assertThat(treeOf(2)).isEqualTo(treeOf(1));
        assertThat(trees.get(treeOf(5).orElseThrow()).root())
                .isEqualTo(new MerkleTree(List.of(hash(5), hash(6))).root());
    }

    @Test
    void aTreeAmongWhoseLeavesAreSomeOfBeforeHasTheOthersOnly() {
        Migrations.migrate(source, "51");
        add(1, 2, 3);
        var before = plantAsBefore(2);

        Migrations.migrate(source, Migrations.NEWEST);
        gathering.gather();

        assertThat(treeOf(2)).hasValue(before);
        assertThat(placesOf(treeOf(1).orElseThrow())).containsExactly(1L, 3L);
    }

    @Test
    void whatWasGatheredIsGatheredOnce() {
        Migrations.migrate(source, "51");
        add(1, 2);
        plantAsBefore(1, 2);
        Migrations.migrate(source, Migrations.NEWEST);

        assertThat(nobodyWaits()).isTrue();
        add(3);
        assertThat(nobodyWaits()).isFalse();
        gathering.gather();
        assertThat(nobodyWaits()).isTrue();
        assertThat(placesOf(treeOf(3).orElseThrow())).containsExactly(3L);
    }

    @Test
    void aLeafIsNotChangedAnyMore() {
        Migrations.migrate(source, Migrations.NEWEST);
        add(1);

        assertThatThrownBy(() -> plantAsBefore(1))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("agreement_leaves is append-only");
    }

    @Test
    void aLeafThatIsBeingAddedIsWaitedFor() {
        Migrations.migrate(source, Migrations.NEWEST);
        var added = new CompletableFuture<Void>();
        var goOn = new CompletableFuture<Void>();
        var adding = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> {
            add(1);
            added.complete(null);
            goOn.join();
        }));
        added.join();

        var gathered = CompletableFuture.runAsync(gathering::gather);
        await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single());
        var later = CompletableFuture.runAsync(() -> add(2));
        goOn.complete(null);
        CompletableFuture.allOf(adding, gathered, later).join();

        assertThat(treeOf(1)).isPresent();
    }

    private void add(long... numbers) {
        for (var number : numbers) {
            jdbc.sql("""
                            insert into agreement_leaves (task_id, generation, number, project_id, content, hash)
                            values (:task, 1, 1, :project, 'content', :hash)
                            """)
                    .param("task", task(number).value())
                    .param("project", new UUID(0, 0))
                    .param("hash", hash(number).bytes().toArray())
                    .update();
        }
    }

    /** As the version did that told each leaf its tree; leaves have their numbers for places. */
    private long plantAsBefore(long... places) {
        var root = new MerkleTree(
                        LongStream.of(places).mapToObj(LeavesOfBeforeIT::hash).toList())
                .root();
        var tree = jdbc.sql("""
                        insert into provenance_trees (size, root, anchor_key, gathered_at)
                        values (:size, :root, :key, timestamp '2026-01-01') returning id
                        """)
                .param("size", places.length)
                .param("root", root.bytes().toArray())
                .param("key", AnchorKey.of(places.length, root).toString())
                .query(Long.class)
                .single();
        for (var index = 0; index < places.length; index++) {
            jdbc.sql("update agreement_leaves set tree_id = :tree, tree_index = :index where place = :place")
                    .param("tree", tree)
                    .param("index", index)
                    .param("place", places[index])
                    .update();
        }
        return tree;
    }

    private boolean nobodyWaits() {
        return requireNonNull(transaction.execute(_ -> leaves.newestWaiting().isEmpty()));
    }

    private Optional<Long> treeOf(long number) {
        return leaves.find(task(number), Revision.FIRST).map(JdbcLeaves.Kept::tree);
    }

    private List<Long> placesOf(long tree) {
        return leaves.ofTree(tree, 10).stream().map(Placed::place).toList();
    }

    private static TaskId task(long number) {
        return new TaskId(new UUID(0, number));
    }

    private static CryptoHash hash(long number) {
        return CryptoHash.sha256(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
