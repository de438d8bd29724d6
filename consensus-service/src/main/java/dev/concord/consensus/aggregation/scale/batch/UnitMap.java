package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Set;

/**
 * From scores back to the scale's unit. Half of a value is what label to expect of the task, given its other labels, and so does
 * not trust them too far; the other half is the task's own mean label, once as it is and once as usual among tasks of such
 * a score. Both are monotone maps of the score. Each of the three alone is worse, on real crowds and on made-up ones.
 */
final class UnitMap {

    private static final int BINS = 40;

    private final LatentFit fit;
    private final UnitPoints points;
    private final MonotoneMap ofTasks;
    private final MonotoneMap ofLabels;

    private UnitMap(LatentFit fit, UnitPoints points, MonotoneMap ofTasks, MonotoneMap ofLabels) {
        this.fit = fit;
        this.points = points;
        this.ofTasks = ofTasks;
        this.ofLabels = ofLabels;
    }

    /**
     * Fits both.
     *
     * @param labels one for each answer, without bias
     * @param left tasks to leave out, unless there are no others
     */
    static UnitMap fitted(AnswerRows rows, LatentFit fit, double[] labels, Set<Integer> left) {
        var answered = new boolean[rows.tasks()];
        for (var task = 0; task < answered.length; task++) {
            answered[task] = rows.count(task) > 0;
        }
        var used = answered.clone();
        left.forEach(task -> used[task] = false);
        var points = new UnitPoints(rows, fit, labels, contains(used) ? used : answered);
        var ofTasks = points.ofTasks().fitted();
        var binned = points.ofLabels().binned(BINS);
        return new UnitMap(fit, points, ofTasks, binned.isEmpty() ? ofTasks : binned.fitted());
    }

    /** Returns the value of a task that has answers. */
    double value(int task) {
        var score = fit.score(task);
        return (2 * expected(score) + ofTasks.at(score) + points.meanLabel(task)) / 4;
    }

    /** Beyond the outermost bins it goes on as the other does. */
    private double expected(double score) {
        var first = ofLabels.firstKnot();
        var last = ofLabels.lastKnot();
        return ofLabels.at(score)
                + (score < first ? ofTasks.at(score) - ofTasks.at(first) : 0)
                + (score > last ? ofTasks.at(score) - ofTasks.at(last) : 0);
    }

    private static boolean contains(boolean[] flags) {
        for (var flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }
}
