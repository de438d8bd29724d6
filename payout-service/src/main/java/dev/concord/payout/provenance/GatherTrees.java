package dev.concord.payout.provenance;

import dev.concord.near.provenance.MerkleTree;
import dev.concord.payout.provenance.JdbcLeaves.Waiting;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers the leaves that wait into trees: at most once an interval, all that have arrived by then, each tree in a transaction. */
@Service
final class GatherTrees {

    /** What is left over then waits for the next interval. */
    private static final int MOST_TREES = 1_000;

    private final JdbcLeaves leaves;
    private final JdbcTrees trees;
    private final ProvenanceSettings settings;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    GatherTrees(
            JdbcLeaves leaves,
            JdbcTrees trees,
            ProvenanceSettings settings,
            TransactionOperations transaction,
            InstantSource clock) {
        this.leaves = leaves;
        this.trees = trees;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    void gather() {
        var newest = isDue() ? leaves.newestWaiting() : OptionalLong.empty();
        if (newest.isEmpty()) {
            return;
        }
        for (var tree = 0; tree < MOST_TREES; tree++) {
            if (!Boolean.TRUE.equals(transaction.execute(_ -> gatherLocked(newest.getAsLong())))) {
                return;
            }
        }
    }

    private boolean isDue() {
        var earliest = clock.instant().minus(settings.interval());
        return trees.lastGathered().stream().noneMatch(earliest::isBefore);
    }

    /** Returns whether there may be more to gather. */
    private boolean gatherLocked(long upTo) {
        if (!trees.lockGathering()) {
            return false;
        }
        var waiting = leaves.waiting(upTo, settings.treeLeaves());
        if (waiting.isEmpty()) {
            return false;
        }
        var root = new MerkleTree(waiting.stream().map(Waiting::hash).toList()).root();
        leaves.plant(trees.add(waiting.size(), root, clock.instant()), waiting);
        return waiting.size() == settings.treeLeaves();
    }
}
