package dev.concord.consensus.aggregation.choice.batch;

/**
 * Rows of numbers, one for each true class, about each vote: how probable it is if that class is true, or how often it was
 * given when it was. Classes come in fours, the last four padded with zeros, so that four numbers stay in registers whatever
 * the number of classes.
 */
final class TaskerRows {

    static final int GROUP = 4;

    private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

    private TaskerRows() {}

    /** Returns the length of a row: the number of classes, rounded up. */
    static int width(int classes) {
        return (classes + GROUP - 1) / GROUP * GROUP;
    }

    /** Returns how many numbers so many rows have. */
    static int size(int rows, int width) {
        var size = (long) rows * width;
        if (size > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "table: %d rows of %d numbers (expected: at most %d numbers)".formatted(rows, width, MOST_NUMBERS));
        }
        return (int) size;
    }
}
