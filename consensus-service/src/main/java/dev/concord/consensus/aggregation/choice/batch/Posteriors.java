package dev.concord.consensus.aggregation.choice.batch;

/** The probability of each class of each task, to seven digits. */
final class Posteriors {

    private final int classes;
    private final float[] probabilities;

    Posteriors(ChoiceTable table) {
        this.classes = table.classes().size();
        this.probabilities = new float[TaskerRows.size(table.tasks(), classes)];
    }

    int classes() {
        return classes;
    }

    double get(int task, int truth) {
        return probabilities[task * classes + truth];
    }

    /** Reads a task's probabilities; what is beyond the last class stays as it is. */
    void get(int task, double[] belief) {
        var first = task * classes;
        for (var truth = 0; truth < classes; truth++) {
            belief[truth] = probabilities[first + truth];
        }
    }

    /** Keeps a task's probabilities. */
    void set(int task, double[] belief) {
        var first = task * classes;
        for (var truth = 0; truth < classes; truth++) {
            probabilities[first + truth] = (float) belief[truth];
        }
    }

    /** Keeps the probabilities of at most four classes. */
    void set(int task, double zero, double one, double two, double three) {
        var first = task * classes;
        probabilities[first] = (float) zero;
        probabilities[first + 1] = (float) one;
        if (classes > 2) {
            probabilities[first + 2] = (float) two;
        }
        if (classes > 3) {
            probabilities[first + 3] = (float) three;
        }
    }
}
