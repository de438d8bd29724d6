package dev.concord.consensus.aggregation.choice.batch;

import java.util.stream.IntStream;

/** A tally for each part of the tasks, and their sum. Sums are taken in the order of the parts, whoever takes them. */
final class Tallies {

    private static final int LEAST_TASKERS = 256;
    private static final int MOST_PIECES = 64;

    private final ChoiceTable table;
    private final Workers workers;
    private final Parts parts;
    private final Tally[] tallies;
    private final int taskersInPiece;

    Tallies(ChoiceTable table, Workers workers) {
        var width = TaskerRows.width(table.classes().size());
        this.table = table;
        this.workers = workers;
        this.parts = Parts.of(table, (long) table.votes().size() * width);
        this.tallies =
                IntStream.range(0, parts.size()).mapToObj(_ -> new Tally(table)).toArray(Tally[]::new);
        this.taskersInPiece = Math.max(LEAST_TASKERS, (table.taskers() + MOST_PIECES - 1) / MOST_PIECES);
    }

    Parts parts() {
        return parts;
    }

    Tally of(int part) {
        return tallies[part];
    }

    /** Returns the sum of all parts, of which every piece must have been summed up once. */
    double[] counts() {
        return tallies[0].counts();
    }

    /** Returns how many tasks with answers there are of each class, padded like a row. */
    double[] classCounts() {
        var sum = tallies[0].classCounts().clone();
        for (var part = 1; part < tallies.length; part++) {
            for (var truth = 0; truth < sum.length; truth++) {
                sum[truth] += tallies[part].classCounts()[truth];
            }
        }
        return sum;
    }

    /** Sums up all parts. */
    void sum() {
        eachPiece((_, from, to) -> sum(from, to));
    }

    /** Sums up what all parts have counted for these taskers, into the first part. */
    void sum(int fromTasker, int toTasker) {
        var width = tallies[0].classCounts().length;
        var from = table.votes().first(fromTasker) * width;
        var to = table.votes().first(toTasker) * width;
        for (var part = 1; part < tallies.length; part++) {
            tallies[0].addCounts(tallies[part], from, to);
        }
    }

    /** Returns how many pieces the taskers are divided into. */
    int pieces() {
        return (table.taskers() + taskersInPiece - 1) / taskersInPiece;
    }

    /** Has the workers see all taskers, in pieces of some hundred. */
    void eachPiece(Piece piece) {
        workers.each(pieces(), number -> {
            var from = number * taskersInPiece;
            piece.taskers(number, from, Math.min(table.taskers(), from + taskersInPiece));
        });
    }

    /** Work on some taskers. */
    @FunctionalInterface
    interface Piece {

        void taskers(int number, int from, int to);
    }
}
