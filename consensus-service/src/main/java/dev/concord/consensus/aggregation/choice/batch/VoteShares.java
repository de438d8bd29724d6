package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/** Starts from vote shares: each class is as probable as the share of a task's answers that name it. */
final class VoteShares {

    private final ChoiceTable table;
    private final double[] belief;

    private VoteShares(ChoiceTable table) {
        this.table = table;
        this.belief = new double[TaskerRows.width(table.classes().size())];
    }

    /** Counts all tasks, and keeps their shares. */
    static void count(ChoiceTable table, Posteriors shares, Tallies tallies, Workers workers) {
        var parts = tallies.parts();
        workers.each(parts.size(), part -> {
            var tally = tallies.of(part);
            tally.clear();
            new VoteShares(table).count(parts.from(part), parts.to(part), shares, tally);
        });
    }

    private void count(int from, int to, Posteriors shares, Tally tally) {
        for (var task = from; task < to; task++) {
            share(task);
            tally.add(task, belief);
            shares.set(task, belief);
        }
    }

    private void share(int task) {
        Arrays.fill(belief, 0);
        if (table.isControl(task)) {
            belief[table.known(task)] = 1;
            return;
        }
        var share = 1.0 / table.count(task);
        for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
            belief[table.given(answer)] += share;
        }
    }
}
