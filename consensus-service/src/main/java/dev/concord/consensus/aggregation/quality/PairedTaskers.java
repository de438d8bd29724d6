package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.BitSet;

/**
 * The taskers who are compared with each other: pairs grow with the square of taskers, so of more than a thousand only those with
 * the most labels. Whoever copies for the reward has many.
 */
public final class PairedTaskers {

    static final int MOST = 1_000;

    private final BitSet places;

    private PairedTaskers(BitSet places) {
        this.places = places;
    }

    /** Chooses among those who have labels enough for a pair. */
    public static PairedTaskers of(AnswerRows rows, FlagLimits limits) {
        return of(TaskerRows.of(rows), limits.leastShared());
    }

    static PairedTaskers of(TaskerRows taskers, int leastShared) {
        var places = new BitSet(taskers.taskers());
        taskers.withMost(leastShared, MOST).forEach(places::set);
        return new PairedTaskers(places);
    }

    public int count() {
        return places.cardinality();
    }

    boolean has(int tasker) {
        return places.get(tasker);
    }

    int[] inOrder() {
        return places.stream().toArray();
    }
}
