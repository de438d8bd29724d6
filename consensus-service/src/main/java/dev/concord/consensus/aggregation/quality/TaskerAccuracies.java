package dev.concord.consensus.aggregation.quality;

import java.util.Arrays;

/**
 * How often each tasker recognises each class, and which other class is given instead: the latter is taken to be the same for all,
 * so that some typical mistake shared by honest taskers is expected of them.
 */
final class TaskerAccuracies {

    /** Labels of a class that the crowd's accuracy is worth for a tasker. */
    private static final double HELD = 5;

    private final int classes;
    private final double[] accuracies;
    private final double[] mistakes;
    private final double[] prior;

    private TaskerAccuracies(int classes, double[] accuracies, double[] mistakes, double[] prior) {
        this.classes = classes;
        this.accuracies = accuracies;
        this.mistakes = mistakes;
        this.prior = prior;
    }

    /** Counts with beliefs that may depend on whose answer it is. */
    static TaskerAccuracies counted(ChoiceAnswers answers, TaskerRows taskers, Beliefs beliefs) {
        var classes = answers.classes();
        var right = new double[taskers.taskers() * classes];
        var asked = new double[taskers.taskers() * classes];
        var confusions = new double[classes * classes];
        var belief = new double[classes];
        for (var place = 0; place < answers.given().length; place++) {
            var given = answers.given()[place];
            var tasker = answers.rows().tasker(place);
            beliefs.fill(taskers.task(place), place, belief);
            for (var truth = 0; truth < classes; truth++) {
                asked[tasker * classes + truth] += belief[truth];
                right[tasker * classes + truth] += truth == given ? belief[truth] : 0;
                confusions[truth * classes + given] += belief[truth];
            }
        }
        return of(classes, right, asked, confusions);
    }

    /** Returns the probability that the tasker gives the class if that is the truth. */
    double rate(int tasker, int truth, int given) {
        var accuracy = accuracies[tasker * classes + truth];
        return truth == given ? accuracy : (1 - accuracy) * mistakes[truth * classes + given];
    }

    /** Returns how frequent the class is, in labels. */
    double prior(int truth) {
        return prior[truth];
    }

    private static TaskerAccuracies of(int classes, double[] right, double[] asked, double[] confusions) {
        var mistakes = new double[confusions.length];
        var accuracies = new double[right.length];
        var prior = new double[classes];
        for (var truth = 0; truth < classes; truth++) {
            var row = Arrays.copyOfRange(confusions, truth * classes, (truth + 1) * classes);
            var total = Arrays.stream(row).sum();
            prior[truth] = total + 1;
            var wrong = total - row[truth];
            for (var given = 0; given < classes; given++) {
                mistakes[truth * classes + given] =
                        given == truth ? 0 : (row[given] + 1.0 / (classes - 1)) / (wrong + 1);
            }
            var usual = (row[truth] + 1) / (total + 2);
            for (var tasker = 0; tasker < right.length / classes; tasker++) {
                var cell = tasker * classes + truth;
                accuracies[cell] = (right[cell] + HELD * usual) / (asked[cell] + HELD);
            }
        }
        return new TaskerAccuracies(classes, accuracies, mistakes, prior);
    }

    /** Writes down how probable each class is for a task, as far as the answer at that place may know. */
    @FunctionalInterface
    interface Beliefs {

        void fill(int task, int place, double[] belief);
    }
}
