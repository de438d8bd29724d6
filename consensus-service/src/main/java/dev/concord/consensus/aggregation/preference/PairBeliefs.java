package dev.concord.consensus.aggregation.preference;

/** How probable it is that the first of each pair of each task's options is better. */
final class PairBeliefs {

    private final PreferenceTable table;
    private final float[] beliefs;

    PairBeliefs(PreferenceTable table) {
        this.table = table;
        this.beliefs = new float[Math.multiplyExact(table.rows().tasks(), table.pairs())];
    }

    double firstIsBetter(int task, int pair) {
        return beliefs[task * table.pairs() + pair];
    }

    /** Takes over what follows for a task. Returns how far its beliefs moved, together. */
    double put(int task, RankingPosterior posterior) {
        var moved = 0.0;
        for (var pair = 0; pair < table.pairs(); pair++) {
            var place = task * table.pairs() + pair;
            var belief = (float) posterior.before()[table.firstOf(pair)][table.secondOf(pair)];
            moved += Math.abs(belief - beliefs[place]);
            beliefs[place] = belief;
        }
        return moved;
    }

    /** Returns how many pairs of an answer to the task are in the right order, in expectation. */
    double agreed(int task, int answer) {
        var agreed = 0.0;
        for (var pair = 0; pair < table.pairs(); pair++) {
            var better = firstIsBetter(task, pair);
            agreed += table.putsFirst(answer, pair) ? better : 1 - better;
        }
        return agreed;
    }
}
