package dev.concord.consensus.aggregation.quality;

import java.util.function.IntToDoubleFunction;

/** How probable each class is for each task by its labels; any of them can be left out. */
final class TaskBeliefs {

    /** Enough to see through a crowd's votes; a refinement's beliefs are through already. */
    private static final int ROUNDS = 10;

    private final ChoiceAnswers answers;
    private final TaskerRows taskers;
    private final TaskerAccuracies accuracies;
    private final double[] logs;

    private TaskBeliefs(ChoiceAnswers answers, TaskerRows taskers, TaskerAccuracies accuracies) {
        this.answers = answers;
        this.taskers = taskers;
        this.accuracies = accuracies;
        this.logs = new double[answers.beliefs().length];
        addUp();
    }

    /**
     * Starts from the given beliefs and repeats counting and believing (Dawid and Skene 1979). At last taskers are counted without
     * their own labels, which would speak for themselves.
     */
    static TaskBeliefs of(ChoiceAnswers answers, TaskerRows taskers) {
        var classes = answers.classes();
        var beliefs = new TaskBeliefs(
                answers,
                taskers,
                TaskerAccuracies.counted(
                        answers,
                        taskers,
                        (task, _, belief) -> System.arraycopy(answers.beliefs(), task * classes, belief, 0, classes)));
        for (var round = 1; round < ROUNDS; round++) {
            beliefs = beliefs.counted((before, task, _, belief) -> before.withAll(task, belief));
        }
        return beliefs.counted((before, task, place, belief) -> before.without(task, place, place, belief));
    }

    private TaskBeliefs counted(Reading reading) {
        return new TaskBeliefs(
                answers,
                taskers,
                TaskerAccuracies.counted(
                        answers, taskers, (task, place, belief) -> reading.read(this, task, place, belief)));
    }

    TaskerAccuracies accuracies() {
        return accuracies;
    }

    /** Writes down the beliefs without the labels at two places, which may be the same one. */
    void without(int task, int one, int other, double[] belief) {
        write(task, belief, truth -> log(one, truth) + (other == one ? 0 : log(other, truth)));
    }

    private void withAll(int task, double[] belief) {
        write(task, belief, _ -> 0);
    }

    private void write(int task, double[] belief, IntToDoubleFunction left) {
        var greatest = Double.NEGATIVE_INFINITY;
        for (var truth = 0; truth < belief.length; truth++) {
            belief[truth] = logs[task * belief.length + truth] - left.applyAsDouble(truth);
            greatest = Math.max(greatest, belief[truth]);
        }
        var sum = 0.0;
        for (var truth = 0; truth < belief.length; truth++) {
            belief[truth] = Math.exp(belief[truth] - greatest);
            sum += belief[truth];
        }
        for (var truth = 0; truth < belief.length; truth++) {
            belief[truth] /= sum;
        }
    }

    private void addUp() {
        for (var task = 0; task < answers.rows().tasks(); task++) {
            for (var truth = 0; truth < answers.classes(); truth++) {
                var sum = Math.log(accuracies.prior(truth));
                for (var place = answers.rows().first(task);
                        place < answers.rows().first(task + 1);
                        place++) {
                    sum += log(place, truth);
                }
                logs[task * answers.classes() + truth] = sum;
            }
        }
    }

    private double log(int place, int truth) {
        return Math.log(accuracies.rate(answers.rows().tasker(place), truth, answers.given()[place]));
    }

    /** What a round of counting believes of a task. */
    @FunctionalInterface
    private interface Reading {

        void read(TaskBeliefs before, int task, int place, double[] belief);
    }
}
