package dev.concord.consensus.aggregation;

import java.util.Arrays;

/** Takes answers in any order and sorts them into rows. Within a task, answers keep the order in which they came. */
public final class AnswerCollector {

    private static final int FIRST_CAPACITY = 1024;

    private int[] taskOf = new int[FIRST_CAPACITY];
    private int[] taskerOf = new int[FIRST_CAPACITY];
    private int answers;
    private int tasks;
    private int taskers;

    /** Takes one answer; tasks and taskers are counted from zero. */
    public void add(int task, int tasker) {
        if (answers == taskOf.length) {
            var capacity = Math.addExact(answers, answers / 2);
            taskOf = Arrays.copyOf(taskOf, capacity);
            taskerOf = Arrays.copyOf(taskerOf, capacity);
        }
        taskOf[answers] = task;
        taskerOf[answers] = tasker;
        answers++;
        tasks = Math.max(tasks, task + 1);
        taskers = Math.max(taskers, tasker + 1);
    }

    public int answers() {
        return answers;
    }

    /** Sorts by task, by counting. */
    public Sorted sorted() {
        var firsts = new int[tasks + 1];
        for (var arrival = 0; arrival < answers; arrival++) {
            firsts[taskOf[arrival] + 1]++;
        }
        for (var task = 0; task < tasks; task++) {
            firsts[task + 1] += firsts[task];
        }
        var next = Arrays.copyOf(firsts, tasks);
        var order = new int[answers];
        var sortedTaskers = new int[answers];
        for (var arrival = 0; arrival < answers; arrival++) {
            var place = next[taskOf[arrival]]++;
            order[place] = arrival;
            sortedTaskers[place] = taskerOf[arrival];
        }
        return new Sorted(new AnswerRows(firsts, sortedTaskers, taskers), order);
    }

    /**
     * Rows, and where each answer stood before.
     *
     * @param order for each place in the rows, the number of the answer in the order of arrival
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over as it is: a copy of a hundred million answers is dear.
    public record Sorted(AnswerRows rows, int[] order) {}
}
