package dev.concord.consensus.aggregation.region;

import java.util.Arrays;

/**
 * The assignment of rows to columns with the greatest sum of scores, by shortest augmenting paths (Jonker and Volgenant,
 * 1987) in O(rows² x columns). A pair whose score is not positive is worth nothing, and is not made.
 */
final class Assignment {

    private static final int NONE = -1;

    private final double[][] scores;
    private final int columns;
    private final double[] rowPrices;
    private final double[] columnPrices;
    private final int[] rowOf;

    private Assignment(double[][] scores, int columns) {
        this.scores = scores;
        this.columns = columns;
        this.rowPrices = new double[scores.length];
        this.columnPrices = new double[columns];
        this.rowOf = new int[columns];
        Arrays.fill(rowOf, NONE);
    }

    /** Returns the column of each row, or -1. */
    static int[] best(double[][] scores) {
        var columns = scores.length == 0 ? 0 : scores[0].length;
        if (scores.length <= columns) {
            return new Assignment(scores, columns).solved();
        }
        var columnOf = new int[scores.length];
        Arrays.fill(columnOf, NONE);
        var transposed = new Assignment(transposed(scores, columns), scores.length).solved();
        for (var column = 0; column < columns; column++) {
            if (transposed[column] != NONE) {
                columnOf[transposed[column]] = column;
            }
        }
        return columnOf;
    }

    private int[] solved() {
        for (var row = 0; row < scores.length; row++) {
            augmentFrom(row);
        }
        var columnOf = new int[scores.length];
        Arrays.fill(columnOf, NONE);
        for (var column = 0; column < columns; column++) {
            var row = rowOf[column];
            if (row != NONE && scores[row][column] > 0) {
                columnOf[row] = column;
            }
        }
        return columnOf;
    }

    /** Finds the cheapest alternating path from a free row to a free column (Dijkstra on reduced costs) and flips it. */
    private void augmentFrom(int freeRow) {
        var distance = new double[columns];
        var before = new int[columns];
        var done = new boolean[columns];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(before, NONE);
        var row = freeRow;
        var column = NONE;
        var reached = 0.0;
        while (row != NONE) {
            var from = column;
            column = NONE;
            for (var next = 0; next < columns; next++) {
                if (done[next]) {
                    continue;
                }
                var length = reached - scoreOrNothing(row, next) - rowPrices[row] - columnPrices[next];
                if (length < distance[next]) {
                    distance[next] = length;
                    before[next] = from;
                }
                if (column == NONE || distance[next] < distance[column]) {
                    column = next;
                }
            }
            reached = distance[column];
            done[column] = true;
            row = rowOf[column];
        }
        reprice(freeRow, distance, done, reached);
        flip(freeRow, before, column);
    }

    private double scoreOrNothing(int row, int column) {
        return Math.max(0, scores[row][column]);
    }

    private void reprice(int freeRow, double[] distance, boolean[] done, double reached) {
        rowPrices[freeRow] += reached;
        for (var column = 0; column < columns; column++) {
            if (done[column] && rowOf[column] != NONE) {
                rowPrices[rowOf[column]] += reached - distance[column];
                columnPrices[column] -= reached - distance[column];
            }
        }
    }

    private void flip(int freeRow, int[] before, int last) {
        var column = last;
        while (before[column] != NONE) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
        rowOf[column] = freeRow;
    }

    private static double[][] transposed(double[][] scores, int columns) {
        var transposed = new double[columns][scores.length];
        for (var row = 0; row < scores.length; row++) {
            for (var column = 0; column < columns; column++) {
                transposed[column][row] = scores[row][column];
            }
        }
        return transposed;
    }
}
