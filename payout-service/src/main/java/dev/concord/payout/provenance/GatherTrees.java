package dev.concord.payout.provenance;

import dev.concord.near.provenance.MerkleTree;
import dev.concord.payout.provenance.JdbcLeaves.Placed;
import dev.concord.payout.provenance.JdbcTrees.Gathered;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
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
        var newest = isDue() ? newestWaiting() : OptionalLong.empty();
        if (newest.isEmpty()) {
            return;
        }
        for (var left = MOST_TREES; left > 0; left--) {
            var isLast = left == 1;
            if (!Boolean.TRUE.equals(transaction.execute(_ -> gatherLocked(newest.getAsLong(), isLast)))) {
                return;
            }
        }
    }

    /** No tree is gathered that could not be chosen yet: leaves that come until then are in it as well. */
    private boolean isDue() {
        var earliest = clock.instant().minus(settings.interval());
        return trees.lastGatheredOrAnchored().stream().noneMatch(earliest::isBefore);
    }

    private OptionalLong newestWaiting() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            leaves.lockAdding();
            return leaves.newestWaiting();
        }));
    }

    /** Returns whether there is more to gather. */
    private boolean gatherLocked(long upTo, boolean isLast) {
        if (!trees.lockGathering()) {
            return false;
        }
        var waiting = leaves.waiting(upTo, settings.treeLeaves() + 1);
        if (waiting.isEmpty()) {
            return false;
        }
        var more = waiting.size() > settings.treeLeaves();
        plant(more ? waiting.subList(0, settings.treeLeaves()) : waiting, isLast || !more);
        return more;
    }

    private void plant(List<Placed> waiting, boolean endsRound) {
        var root = new MerkleTree(waiting.stream().map(Placed::hash).toList()).root();
        var last = waiting.getLast().place();
        var _ = trees.add(
                new Gathered(waiting.size(), root, waiting.getFirst().place(), last), endsRound, clock.instant());
        leaves.noteGathered(last);
    }
}
