package dev.concord.consensus.aggregation;

/**
 * Who answered which task, as compressed rows: the answers of task t lie at the places from {@code first(t)} up to
 * {@code first(t + 1)}. The arrays are handed out as they are, for a copy of a hundred million answers is dear; nobody writes.
 */
public final class AnswerRows {

    private final int[] firsts;
    private final int[] taskerOf;
    private final int taskers;

    AnswerRows(int[] firsts, int[] taskerOf, int taskers) {
        this.firsts = firsts;
        this.taskerOf = taskerOf;
        this.taskers = taskers;
    }

    public int tasks() {
        return firsts.length - 1;
    }

    public int taskers() {
        return taskers;
    }

    public int answers() {
        return taskerOf.length;
    }

    public int first(int task) {
        return firsts[task];
    }

    public int count(int task) {
        return firsts[task + 1] - firsts[task];
    }

    public int tasker(int answer) {
        return taskerOf[answer];
    }

    /** Returns the first places of all tasks, and one more: the number of answers. */
    public int[] firsts() {
        return firsts;
    }

    /** Returns the tasker of every answer. */
    public int[] taskerOf() {
        return taskerOf;
    }
}
