package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/** Expectation-maximisation for all methods that know a tasker by rows: how probable each vote is under each class. */
final class RowExpectation {

    private final ChoiceTable table;
    private final Workers workers;
    private final Posteriors posteriors;
    private final Tallies tallies;
    private final RowPass[] passes;
    private final double[] rows;

    RowExpectation(ChoiceTable table, Workers workers) {
        this(table, workers, VoteBlocks.of(table));
    }

    RowExpectation(ChoiceTable table, Workers workers, VoteBlocks blocks) {
        this.table = table;
        this.workers = workers;
        this.posteriors = new Posteriors(table);
        this.tallies = new Tallies(table, workers);
        var parts = tallies.parts();
        this.passes = new RowPass[parts.size()];
        workers.each(passes.length, part -> {
            var tasks = new TaskPosteriors(table, posteriors, tallies.of(part), parts.from(part), parts.to(part));
            passes[part] = RowPass.of(tasks, blocks);
        });
        this.rows = new double[tallies.counts().length];
    }

    Posteriors posteriors() {
        return posteriors;
    }

    /** Returns how probable each vote is under each class, as last learned. */
    double[] rows() {
        return rows;
    }

    /** Returns a prior for which all classes are alike, padded like a row. */
    double[] evenShares() {
        var shares = new double[TaskerRows.width(table.classes().size())];
        Arrays.fill(shares, 0, table.classes().size(), 1.0 / table.classes().size());
        return shares;
    }

    /** Returns the share of each class among the tasks that have answers, padded like a row. */
    double[] classShares() {
        var counts = tallies.classCounts();
        var sum = 0.0;
        for (var count : counts) {
            sum += count;
        }
        for (var truth = 0; truth < counts.length; truth++) {
            counts[truth] /= Math.max(1, sum);
        }
        return counts;
    }

    /** Learns all taskers from what was counted. */
    void learn(RowModel model) {
        var width = TaskerRows.width(table.classes().size());
        var votes = table.votes();
        tallies.eachPiece((_, from, to) -> {
            for (var tasker = from; tasker < to; tasker++) {
                tallies.sum(tasker);
                var first = votes.first(tasker) * width;
                model.learn(tasker, first, votes.first(tasker + 1) * width, tallies.counts(), rows);
            }
        });
    }

    /** Estimates all tasks and counts; returns the mean logarithm of the probability of a label. */
    double estimate(double[] prior) {
        workers.each(passes.length, part -> passes[part].run(rows, prior));
        var evidence = 0.0;
        for (var pass : passes) {
            evidence += pass.logEvidence();
        }
        return evidence / Math.max(1, table.answers());
    }

    /** Returns the estimate, once the last thing done was to estimate by this prior. */
    ChoiceEstimate result(double[] prior) {
        tallies.sum();
        return new ChoiceEstimate(table, posteriors, posteriors, new RowReasons(table, prior, rows), tallies.counts());
    }
}
