package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Arrays;
import java.util.Comparator;
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

    /** Returns the places of a tasker's answers to tasks that others have answered too. */
    int[] placesBesideOthers(int tasker, AnswerRows rows) {
        return Arrays.stream(places(tasker))
                .filter(place -> rows.count(task(place)) > 1)
                .toArray();
    }

    int task(int place) {
        return taskOf[place];
    }

    /** Returns those of the taskers with at least so many answers who have most of them, so many at most. */
    IntStream withMost(int answers, long most) {
        return IntStream.of(withAtLeast(answers))
                .boxed()
                .sorted(Comparator.comparingInt(this::count).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(Integer::intValue);
    }

    /** Returns the taskers with at least so many answers. */
    int[] withAtLeast(int answers) {
        return IntStream.range(0, taskers())
                .filter(tasker -> count(tasker) >= answers)
                .toArray();
    }
}
