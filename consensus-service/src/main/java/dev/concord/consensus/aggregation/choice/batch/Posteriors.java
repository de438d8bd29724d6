package dev.concord.consensus.aggregation.choice.batch;

/** The probability of each class of each task, to seven digits. */
final class Posteriors {

    private final int classes;
    private final float[] probabilities;

    Posteriors(int tasks, int classes) {
        this.classes = classes;
        this.probabilities = new float[TaskerRows.size(tasks, classes)];
    }

    int classes() {
        return classes;
    }

    double get(int task, int truth) {
        return probabilities[task * classes + truth];
    }

    void set(int task, double[] belief) {
        var first = task * classes;
        for (var truth = 0; truth < classes; truth++) {
            probabilities[first + truth] = (float) belief[truth];
        }
    }
}
