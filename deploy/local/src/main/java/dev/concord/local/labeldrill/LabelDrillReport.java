package dev.concord.local.labeldrill;

import dev.concord.local.report.Table;
import java.time.Duration;

/**
 * What came of a drill.
 *
 * @param labels different ones in Kafka
 * @param accepted how many the taskers hold a receipt for
 * @param labelledTwice tasks that one tasker labelled more than once
 * @param leasedAgain tasks that a tasker was given who had been given them before
 * @param tooMany tasks with more labels than they ever wanted
 */
public record LabelDrillReport(
        int taskers,
        Duration took,
        int tasks,
        long labels,
        long accepted,
        long labelledTwice,
        long leasedAgain,
        long tooMany) {

    /** Whether there was something to count, and nothing wrong with it. */
    public boolean isClean() {
        return labels > 0 && labels == accepted && labelledTwice == 0 && leasedAgain == 0 && tooMany == 0;
    }

    public String table() {
        return new Table()
                .row("taskers", "%,d".formatted(taskers))
                .row("labels in Kafka", "%,d in %d s, of %,d tasks".formatted(labels, took.toSeconds(), tasks))
                .row("labels with a receipt", "%,d".formatted(accepted))
                .row("tasks labelled twice by one tasker", "%,d".formatted(labelledTwice))
                .row("tasks leased twice to one tasker", "%,d".formatted(leasedAgain))
                .row("tasks with more labels than wanted", "%,d".formatted(tooMany))
                .toString();
    }
}
