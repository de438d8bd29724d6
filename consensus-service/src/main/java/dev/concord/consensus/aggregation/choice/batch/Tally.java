package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/** What one part of the tasks says of taskers: for each vote, in expectation, how often each class was true; and of classes. */
final class Tally {

    private final int width;
    private final int[] firsts;
    private final int[] voteOf;
    private final double[] counts;
    private final double[] classCounts;

    Tally(ChoiceTable table) {
        this.width = TaskerRows.width(table.classes().size());
        this.firsts = table.firsts();
        this.voteOf = table.voteOf();
        this.counts = new double[TaskerRows.size(table.votes().size(), width)];
        this.classCounts = new double[width];
    }

    void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(classCounts, 0);
    }

    /** Returns the rows of all votes; handed out as they are. */
    double[] counts() {
        return counts;
    }

    /** Returns how many tasks with answers there are of each class, in expectation; handed out as they are. */
    double[] classCounts() {
        return classCounts;
    }

    /** Counts a task whose classes are believed to be so probable; tasks without answers say nothing. */
    void add(int task, double[] belief) {
        for (var place = 0; place < width; place += TaskerRows.GROUP) {
            add(task, place, belief[place], belief[place + 1], belief[place + 2], belief[place + 3]);
        }
    }

    /** Counts four classes of a task, the first of them at this place of the rows. */
    void add(int task, int place, double zero, double one, double two, double three) {
        var first = firsts[task];
        var end = firsts[task + 1];
        for (var answer = first; answer < end; answer++) {
            var row = voteOf[answer] * width + place;
            counts[row] += zero;
            counts[row + 1] += one;
            counts[row + 2] += two;
            counts[row + 3] += three;
        }
        if (first < end) {
            addTask(place, zero, one, two, three);
        }
    }

    /** Counts four classes of a task for the classes alone. */
    void addTask(int place, double zero, double one, double two, double three) {
        classCounts[place] += zero;
        classCounts[place + 1] += one;
        classCounts[place + 2] += two;
        classCounts[place + 3] += three;
    }

    /** Adds the counts in between two places. */
    void addCounts(Tally other, int from, int to) {
        for (var place = from; place < to; place++) {
            counts[place] += other.counts[place];
        }
    }
}
