package dev.concord.consensus.aggregation.choice.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small tables, written down. */
final class Tables {

    private static final char NO_ANSWER = '.';

    private Tables() {}

    /** Makes a table of one word a task: its letters are the classes that the taskers 0, 1, 2 ... gave, a dot for none. */
    static ChoiceTable of(int classes, String... tasks) {
        return collected(tasks).table(names(classes));
    }

    static ChoiceCollector collected(String... tasks) {
        var collector = new ChoiceCollector();
        for (var task = 0; task < tasks.length; task++) {
            for (var tasker = 0; tasker < tasks[task].length(); tasker++) {
                if (tasks[task].charAt(tasker) != NO_ANSWER) {
                    collector.add(task, tasker, tasks[task].charAt(tasker) - '0');
                }
            }
        }
        return collector;
    }

    static List<String> names(int classes) {
        return IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    }

    /** Makes the table that comes of the same answers in another order. */
    static ChoiceTable shuffled(ChoiceTable table, long seed) {
        var places = new ArrayList<>(IntStream.range(0, table.answers()).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        var taskOf = new int[table.answers()];
        for (var task = 0; task < table.tasks(); task++) {
            for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
                taskOf[answer] = task;
            }
        }
        var collector = new ChoiceCollector();
        places.forEach(answer -> collector.add(taskOf[answer], table.tasker(answer), table.given(answer)));
        return collector.table(table.classes());
    }
}
