package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Expectation-maximisation for all methods that know a tasker by rows: how probable each vote is under each class. */
final class RowExpectation {

    private static final int TASKERS_A_PIECE = 256;

    private final ChoiceTable table;
    private final Workers workers;
    private final Parts parts;
    private final RowPass[] passes;
    private final int width;
    private final double[] rows;

    RowExpectation(ChoiceTable table, Workers workers) {
        this.table = table;
        this.workers = workers;
        this.width = TaskerRows.width(table.classes().size());
        this.rows = TaskerRows.empty(table.votes().size(), width);
        this.parts = Parts.of(table, rows.length);
        this.passes = IntStream.range(0, parts.size())
                .mapToObj(_ -> new RowPass(table))
                .toArray(RowPass[]::new);
    }

    /** Returns how probable each vote is under each class, as last learned. */
    double[] rows() {
        return rows;
    }

    /** Counts with vote shares for posteriors: where every method starts. */
    void countShares() {
        workers.each(parts.size(), part -> passes[part].countShares(parts.from(part), parts.to(part)));
    }

    /** Estimates all tasks and counts; returns the mean logarithm of the probability of a label. */
    double estimate(double[] prior, Posteriors posteriors) {
        workers.each(
                parts.size(), part -> passes[part].run(parts.from(part), parts.to(part), rows, prior, posteriors));
        return Arrays.stream(passes).mapToDouble(RowPass::logEvidence).sum() / Math.max(1, table.answers());
    }

    /** Learns all taskers from what was counted. */
    void learn(RowModel model) {
        eachPieceOfTaskers((from, to) -> {
            sumCounts(from, to);
            for (var tasker = from; tasker < to; tasker++) {
                model.learn(tasker, place(tasker), place(tasker + 1), passes[0].counts(), rows);
            }
        });
    }

    /** Returns what the last pass has counted; to be called once after it, and not after learning from it. */
    double[] counts() {
        eachPieceOfTaskers(this::sumCounts);
        return passes[0].counts();
    }

    /** Returns the share of each class among the tasks that have answers, padded like a row. */
    double[] classShares() {
        var shares = new double[width];
        var sum = 0.0;
        for (var pass : passes) {
            for (var truth = 0; truth < width; truth++) {
                shares[truth] += pass.classCounts()[truth];
                sum += pass.classCounts()[truth];
            }
        }
        for (var truth = 0; truth < width; truth++) {
            shares[truth] /= Math.max(1, sum);
        }
        return shares;
    }

    private void eachPieceOfTaskers(Range range) {
        var pieces = (table.taskers() + TASKERS_A_PIECE - 1) / TASKERS_A_PIECE;
        workers.each(pieces, piece -> {
            var from = piece * TASKERS_A_PIECE;
            range.taskers(from, Math.min(table.taskers(), from + TASKERS_A_PIECE));
        });
    }

    /** Adds the parts' counts to the first part's, in their order. */
    private void sumCounts(int from, int to) {
        for (var part = 1; part < passes.length; part++) {
            add(passes[part].counts(), place(from), place(to));
        }
    }

    private void add(double[] more, int from, int to) {
        var sum = passes[0].counts();
        for (var place = from; place < to; place++) {
            sum[place] += more[place];
        }
    }

    private int place(int tasker) {
        return table.votes().first(tasker) * width;
    }

    /** Work on some taskers. */
    @FunctionalInterface
    private interface Range {

        void taskers(int from, int to);
    }
}
