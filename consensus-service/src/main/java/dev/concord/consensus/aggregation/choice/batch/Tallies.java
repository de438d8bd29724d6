package dev.concord.consensus.aggregation.choice.batch;

/** A tally for each part of the tasks, and their sum. Sums are taken in the order of the parts, whoever takes them. */
final class Tallies {

    private static final int LEAST_TASKERS = 256;
    private static final int MOST_PIECES = 64;

    private final ChoiceTable table;
    private final Workers workers;
    private final int width;
    private final Parts parts;
    private final Tally[] tallies;
    private final int taskersInPiece;

    Tallies(ChoiceTable table, Workers workers) {
        this.width = TaskerRows.width(table.classes().size());
        this.table = table;
        this.workers = workers;
        this.parts = Parts.of(table, (long) table.votes().size() * width);
        this.tallies = new Tally[parts.size()];
        for (var part = 0; part < tallies.length; part++) {
            tallies[part] = new Tally(table);
        }
        this.taskersInPiece = Math.max(LEAST_TASKERS, (table.taskers() + MOST_PIECES - 1) / MOST_PIECES);
    }

    Parts parts() {
        return parts;
    }

    Tally of(int part) {
        return tallies[part];
    }

    /** Returns the sum of all parts, once each tasker has been summed up. */
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

    /** Sums up all parts for all taskers. */
    void sum() {
        eachPiece((_, from, to) -> {
            for (var tasker = from; tasker < to; tasker++) {
                sum(tasker);
            }
        });
    }

    /** Sums up what all parts have counted for the tasker, into the first part. */
    void sum(int tasker) {
        var from = table.votes().first(tasker) * width;
        var to = table.votes().first(tasker + 1) * width;
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
