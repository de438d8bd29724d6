package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The same answers by tasker: their places in the rows, and the task of each place. */
final class TaskerRows {

    private final int[] firsts;
    private final int[] places;
    private final int[] taskOf;

    private TaskerRows(int[] firsts, int[] places, int[] taskOf) {
        this.firsts = firsts;
        this.places = places;
        this.taskOf = taskOf;
    }

    static TaskerRows of(AnswerRows rows) {
        var firsts = new int[rows.taskers() + 1];
        for (var tasker : rows.taskerOf()) {
            firsts[tasker + 1]++;
        }
        for (var tasker = 0; tasker < rows.taskers(); tasker++) {
            firsts[tasker + 1] += firsts[tasker];
        }
        var next = Arrays.copyOf(firsts, rows.taskers());
        var places = new int[rows.answers()];
        var taskOf = new int[rows.answers()];
        for (var task = 0; task < rows.tasks(); task++) {
            for (var place = rows.first(task); place < rows.first(task + 1); place++) {
                places[next[rows.tasker(place)]++] = place;
                taskOf[place] = task;
            }
        }
        return new TaskerRows(firsts, places, taskOf);
    }

    int taskers() {
        return firsts.length - 1;
    }

    int count(int tasker) {
        return firsts[tasker + 1] - firsts[tasker];
    }

    /** Returns the places of a tasker's answers. */
    int[] places(int tasker) {
        return Arrays.copyOfRange(places, firsts[tasker], firsts[tasker + 1]);
    }

    int task(int place) {
        return taskOf[place];
    }

    /** Returns the taskers with at least so many answers. */
    int[] withAtLeast(int answers) {
        return IntStream.range(0, taskers())
                .filter(tasker -> count(tasker) >= answers)
                .toArray();
    }
}
