package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerRows;

/** How many labels can be paired with another of the same task, and of how many tasks. */
record Pairable(long labels, long tasks) {

    static Pairable of(AnswerRows rows) {
        var labels = 0L;
        var tasks = 0L;
        for (var task = 0; task < rows.tasks(); task++) {
            if (isIn(rows, task)) {
                labels += rows.count(task);
                tasks++;
            }
        }
        return new Pairable(labels, tasks);
    }

    static boolean isIn(AnswerRows rows, int task) {
        return rows.count(task) > 1;
    }
}
