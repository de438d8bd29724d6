package dev.concord.payout.provenance;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.near.provenance.MerkleTree;
import dev.concord.near.provenance.Proof;
import dev.concord.near.provenance.Proof.Inclusion;
import dev.concord.near.provenance.Proof.Leaf;
import dev.concord.payout.provenance.JdbcLeaves.Kept;
import dev.concord.payout.provenance.JdbcLeaves.Placed;
import dev.concord.payout.provenance.JdbcTrees.Tree;
import dev.concord.web.rows.RowScope;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Makes the proof of an agreement, as far as it has come. */
@Service
public final class ReadProof {

    /** Each holds the hashes of one tree and one forest in memory. */
    private static final int AT_ONCE = 4;

    private final JdbcLeaves leaves;
    private final JdbcTrees trees;
    private final JdbcForests forests;
    private final ProvenanceSettings settings;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    ReadProof(JdbcLeaves leaves, JdbcTrees trees, JdbcForests forests, ProvenanceSettings settings) {
        this.leaves = leaves;
        this.trees = trees;
        this.forests = forests;
        this.settings = settings;
    }

    /**
     * Returns the proof of a task's agreement.
     *
     * @param revision which agreement; empty for the newest
     * @param mayBeSeen whether the caller may see the task's project
     */
    public Optional<Proof> read(TaskId task, Optional<Revision> revision, Predicate<ProjectId> mayBeSeen)
            throws InterruptedException {
        var kept = revision.isPresent() ? leaves.find(task, revision.get()) : leaves.newest(task);
        if (kept.isEmpty() || !mayBeSeen.test(kept.get().project())) {
            return Optional.empty();
        }
        turns.acquire();
        try {
            return Optional.of(proof(kept.get()));
        } finally {
            turns.release();
        }
    }

    private Proof proof(Kept kept) {
        var leaf = new Leaf(kept.leaf().content(), kept.hash());
        if (kept.tree() == null) {
            return new Proof(Proof.State.WAITING_FOR_TREE, leaf, null, null, null);
        }
        var tree = trees.get(kept.tree());
        // The hashes beside it are of other vendors' agreements: they tell nothing of them, and are what a proof is
        // made of.
        var placed = RowScope.SERVICE.call(() -> leaves.ofTree(tree.id(), tree.size()));
        var index = placed.indexOf(new Placed(kept.place(), kept.hash()));
        if (index < 0) {
            throw astray(tree);
        }
        var path = new MerkleTree(placed.stream().map(Placed::hash).toList()).path(index);
        if (!path.root(kept.hash()).equals(Optional.of(tree.root()))) {
            throw astray(tree);
        }
        return proof(leaf, tree, new Inclusion(path, tree.root()));
    }

    private static IllegalStateException astray(Tree tree) {
        return new IllegalStateException(
                "tree %d: its leaves do not lead to its root (expected: that they do)".formatted(tree.id()));
    }

    private Proof proof(Leaf leaf, Tree tree, Inclusion inclusion) {
        var place = tree.forest();
        if (place == null) {
            return new Proof(stateOf(tree), leaf, inclusion, null, tree.anchor());
        }
        var forest = trees.get(place.forest());
        var inForest = inclusion(tree, forest, place.index());
        return new Proof(stateOf(forest), leaf, inclusion, inForest, forest.anchor());
    }

    private Inclusion inclusion(Tree tree, Tree forest, int index) {
        var keys = forests.keysOf(forest.id(), forest.size());
        var gathered = MerkleTree.forest(keys);
        if (!keys.get(index).equals(tree.key()) || !gathered.root().equals(forest.root())) {
            throw new IllegalStateException(
                    "forest %d: its trees do not lead to its root (expected: that they do)".formatted(forest.id()));
        }
        return new Inclusion(gathered.path(index), forest.root());
    }

    private Proof.State stateOf(Tree anchored) {
        if (anchored.anchor() != null) {
            return Proof.State.ANCHORED;
        }
        return settings.anchors() ? Proof.State.WAITING_FOR_ANCHOR : Proof.State.NOT_ANCHORED;
    }
}
