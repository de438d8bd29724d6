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

    /** Counts with vote shares, and keeps them. */
    static void count(ChoiceTable table, Posteriors posteriors, Tallies tallies, Workers workers) {
        var parts = tallies.parts();
        workers.each(parts.size(), part -> {
            var tally = tallies.of(part);
            tally.clear();
            new VoteShares(table).count(parts.from(part), parts.to(part), posteriors, tally);
        });
    }

    private void count(int from, int to, Posteriors posteriors, Tally tally) {
        for (var task = from; task < to; task++) {
            share(task);
            tally.add(task, belief);
            posteriors.set(task, belief);
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
