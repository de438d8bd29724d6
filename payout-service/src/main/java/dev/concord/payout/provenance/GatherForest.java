package dev.concord.payout.provenance;

import dev.concord.near.provenance.MerkleTree;
import dev.concord.payout.provenance.JdbcForests.Waiting;
import dev.concord.payout.provenance.domain.ForestStep;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Chooses what is anchored next: a tree that waits alone, or the forest of all that wait; at most one an interval. */
@Service
final class GatherForest {

    private final JdbcTrees trees;
    private final JdbcForests forests;
    private final ProvenanceSettings settings;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    GatherForest(
            JdbcTrees trees,
            JdbcForests forests,
            ProvenanceSettings settings,
            TransactionOperations transaction,
            InstantSource clock) {
        this.trees = trees;
        this.forests = forests;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Without an account nothing is chosen: once there is one, all that has waited goes by one key. */
    void gather() {
        if (settings.anchors() && !(step() instanceof ForestStep.Wait)) {
            transaction.executeWithoutResult(_ -> gatherLocked());
        }
    }

    private ForestStep step() {
        return ForestStep.of(forests.standing(), clock.instant().minus(settings.interval()));
    }

    private void gatherLocked() {
        if (!trees.lockGathering()) {
            return;
        }
        switch (step()) {
            case ForestStep.Wait _ -> {}
            case ForestStep.ChooseTree _ ->
                forests.choose(forests.waiting(1).getFirst().id());
            case ForestStep.Gather _ -> plant();
        }
    }

    /** What is left over waits for the next interval. */
    private void plant() {
        var waiting = forests.waiting(MerkleTree.MOST_LEAVES);
        var root =
                MerkleTree.forest(waiting.stream().map(Waiting::key).toList()).root();
        forests.plant(trees.addForest(waiting.size(), root, clock.instant()), waiting);
    }
}
