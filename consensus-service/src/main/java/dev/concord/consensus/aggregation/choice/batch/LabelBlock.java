package dev.concord.consensus.aggregation.choice.batch;

/**
 * The labels of one block of votes, in the order of their tasks, for four classes. Rows are looked up at random, but within the
 * block; products of tasks are gone through from one end to the other.
 */
final class LabelBlock {

    /** Few labels, so that a step is called often enough to be compiled before its loop is. */
    private static final int STEP = 1 << 10;

    private final int[] slotOf;
    private final int[] voteOf;
    private int size;

    LabelBlock(int labels) {
        this.slotOf = new int[labels];
        this.voteOf = new int[labels];
    }

    /** Adds a label, of which the product is kept in the slot. */
    void add(int slot, int vote) {
        slotOf[size] = slot;
        voteOf[size] = vote;
        size++;
    }

    /** Multiplies the product of each label's slot by the row of its vote. */
    void multiply(double[] products, double[] rows) {
        for (var label = 0; label < size; label += STEP) {
            multiply(label, Math.min(size, label + STEP), products, rows);
        }
    }

    private void multiply(int from, int to, double[] products, double[] rows) {
        for (var label = from; label < to; label++) {
            var slot = slotOf[label] * TaskerRows.GROUP;
            var row = voteOf[label] * TaskerRows.GROUP;
            products[slot] *= rows[row];
            products[slot + 1] *= rows[row + 1];
            products[slot + 2] *= rows[row + 2];
            products[slot + 3] *= rows[row + 3];
        }
    }

    /** Adds to the counts of each label's vote what its slot says. */
    void count(double[] beliefs, double[] counts) {
        for (var label = 0; label < size; label += STEP) {
            count(label, Math.min(size, label + STEP), beliefs, counts);
        }
    }

    private void count(int from, int to, double[] beliefs, double[] counts) {
        for (var label = from; label < to; label++) {
            var slot = slotOf[label] * TaskerRows.GROUP;
            var row = voteOf[label] * TaskerRows.GROUP;
            counts[row] += beliefs[slot];
            counts[row + 1] += beliefs[slot + 1];
            counts[row + 2] += beliefs[slot + 2];
            counts[row + 3] += beliefs[slot + 3];
        }
    }
}
