package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerRows;

/**
 * The points that the two maps run through, of some of the tasks.
 *
 * @param labels one for each answer, without bias
 * @param used which tasks
 */
@SuppressWarnings("ArrayRecordComponent") // Lives only while the maps are fitted.
record UnitPoints(AnswerRows rows, LatentFit fit, double[] labels, boolean[] used) {

    /** A label that says nothing still says where labels lie. */
    private static final double LEAST_WEIGHT = 1e-9;

    /** Returns each task's weighted mean label at its score. */
    Points ofTasks() {
        var points = new Points(rows.tasks());
        for (var task = 0; task < rows.tasks(); task++) {
            if (used[task]) {
                points.add(fit.score(task), meanLabel(task), 1);
            }
        }
        return points;
    }

    /** Returns each label at the score that its task has without it; a task's only label has none. */
    Points ofLabels() {
        var points = new Points(rows.answers());
        for (var task = 0; task < rows.tasks(); task++) {
            if (used[task] && rows.count(task) > 1) {
                for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                    points.add(fit.scoreWithout(task, answer), labels[answer], weight(answer));
                }
            }
        }
        return points;
    }

    /** Returns the weighted mean label of a task that has answers. */
    double meanLabel(int task) {
        var sum = 0.0;
        var weights = 0.0;
        for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
            sum += weight(answer) * labels[answer];
            weights += weight(answer);
        }
        return sum / weights;
    }

    private double weight(int answer) {
        return Math.max(LEAST_WEIGHT, fit.unitWeight(answer));
    }
}
