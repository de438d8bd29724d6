package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Goes through all pairs of taskers with enough tasks in common. The work is bounded by the sum of the squares of the tasks'
 * labels; tasks with more than a hundred labels are passed over, since their labels are no secret to anyone.
 */
final class TaskerPairs {

    private static final int MOST_LABELS = 100;

    private final AnswerRows rows;
    private final TaskerRows taskers;

    TaskerPairs(AnswerRows rows, TaskerRows taskers) {
        this.rows = rows;
        this.taskers = taskers;
    }

    List<SharedMistakes> shared(int leastShared, Comparison comparison) {
        var found = new ArrayList<SharedMistakes>();
        var shared = new int[taskers.taskers()];
        var sums = new SharedSums(taskers.taskers());
        for (var tasker : taskers.withAtLeast(leastShared)) {
            Arrays.fill(shared, 0);
            visit(tasker, (_, _, place) -> shared[rows.tasker(place)]++);
            sums.clear();
            visit(tasker, (task, own, place) -> {
                if (shared[rows.tasker(place)] >= leastShared) {
                    comparison.compare(task, own, place, sums.of(rows.tasker(place)));
                }
            });
            for (var other = tasker + 1; other < shared.length; other++) {
                if (shared[other] >= leastShared) {
                    found.add(sums.mistakes(tasker, other, shared[other]));
                }
            }
        }
        return found;
    }

    /** Sees each answer of a later tasker beside one of this tasker. */
    private void visit(int tasker, Visitor visitor) {
        for (var own : taskers.places(tasker)) {
            var task = taskers.task(own);
            if (rows.count(task) <= MOST_LABELS) {
                for (var place = rows.first(task); place < rows.first(task + 1); place++) {
                    if (rows.tasker(place) > tasker) {
                        visitor.visit(task, own, place);
                    }
                }
            }
        }
    }

    @FunctionalInterface
    private interface Visitor {

        void visit(int task, int own, int place);
    }

    /** Adds what two answers to a task have in common to the sums of their pair. */
    @FunctionalInterface
    interface Comparison {

        void compare(int task, int own, int other, SharedSums.OfPair sums);
    }
}
