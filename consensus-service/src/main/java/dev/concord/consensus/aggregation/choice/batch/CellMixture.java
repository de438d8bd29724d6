package dev.concord.consensus.aggregation.choice.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Not every task is of one class for sure: some lie between two, some are unreadable. Their labels scatter, which a model of
 * certain classes explains by luck, and then is too sure. So labels are explained by a mixture of cells (one class, a pair by
 * halves, all alike) with weights learned from all tasks, in three groups held to a start that believes in classes.
 */
final class CellMixture {

    private static final int STEPS = 60;
    /** Weights are few, and learned from at most so many tasks, evenly spread. */
    private static final int MOST_TASKS = 20_000;

    /** Tasks' worth of belief in each group before any task is seen. */
    private static final double CLASS_TASKS = 18;

    private static final double PAIR_TASKS = 2;
    private static final double ALIKE_TASKS = 1;
    /** Tasks' worth of belief that a pair is as frequent as its classes make it. */
    private static final double PAIRS_BY_CLASSES = 20;

    private final int classes;
    private final double[] classWeights;
    private final double[] pairWeights;
    private double alikeWeight;

    private CellMixture(int classes) {
        this.classes = classes;
        this.classWeights = new double[classes];
        this.pairWeights = new double[classes * classes];
        weigh(new double[classes], new double[classes * classes], 0);
    }

    static CellMixture learn(ChoiceTable table, Posteriors beliefs, PredictiveRows rows) {
        var mixture = new CellMixture(table.classes().size());
        var sample = sample(table, new CellLikelihoods(table, beliefs, rows));
        for (var step = 0; step < STEPS && !sample.isEmpty(); step++) {
            mixture.improve(sample);
        }
        return mixture;
    }

    private static List<Sampled> sample(ChoiceTable table, CellLikelihoods likelihoods) {
        var sample = new ArrayList<Sampled>();
        var step = Math.max(1, (table.tasks() + MOST_TASKS - 1) / MOST_TASKS);
        for (var task = 0; task < table.tasks(); task += step) {
            if (table.count(task) > 0 && !table.isControl(task)) {
                sample.add(new Sampled(
                        likelihoods.of(task).clone(), likelihoods.leaders().clone()));
            }
        }
        return sample;
    }

    private void improve(List<Sampled> sample) {
        var ofClasses = new double[classes];
        var ofPairs = new double[classes * classes];
        var alike = 0.0;
        for (var task : sample) {
            var shares = task.cells().clone();
            weigh(shares, task.leaders());
            for (var truth = 0; truth < classes; truth++) {
                ofClasses[truth] += shares[truth];
            }
            var cell = classes;
            for (var one = 0; one < task.leaders().length; one++) {
                for (var other = one + 1; other < task.leaders().length; other++) {
                    ofPairs[task.leaders()[one] * classes + task.leaders()[other]] += shares[cell++];
                }
            }
            alike += classes > 2 ? shares[cell] : 0;
        }
        weigh(ofClasses, ofPairs, alike);
    }

    /** Sets the weights from the number of tasks in each cell. */
    private void weigh(double[] ofClasses, double[] ofPairs, double alike) {
        var classTasks = Arrays.stream(ofClasses).sum();
        var pairTasks = Arrays.stream(ofPairs).sum();
        var all = classTasks + CLASS_TASKS + pairTasks + PAIR_TASKS + (classes > 2 ? alike + ALIKE_TASKS : 0);
        for (var truth = 0; truth < classes; truth++) {
            classWeights[truth] = (classTasks + CLASS_TASKS) / all * (ofClasses[truth] + 1) / (classTasks + classes);
        }
        alikeWeight = classes > 2 ? (alike + ALIKE_TASKS) / all : 0;
        weighPairs(ofPairs, (pairTasks + PAIR_TASKS) / all / (pairTasks + PAIRS_BY_CLASSES));
    }

    private void weighPairs(double[] ofPairs, double factor) {
        var products = 0.0;
        for (var one = 0; one < classes; one++) {
            for (var other = one + 1; other < classes; other++) {
                products += classWeights[one] * classWeights[other];
            }
        }
        for (var one = 0; one < classes; one++) {
            for (var other = one + 1; other < classes; other++) {
                var byClasses = PAIRS_BY_CLASSES * classWeights[one] * classWeights[other] / products;
                pairWeights[one * classes + other] = factor * (ofPairs[one * classes + other] + byClasses);
            }
        }
    }

    /** Turns a task's likelihoods into the probabilities of its cells. */
    private void weigh(double[] cells, int[] leaders) {
        var sum = 0.0;
        var cell = 0;
        for (; cell < classes; cell++) {
            sum += cells[cell] *= classWeights[cell];
        }
        for (var one = 0; one < leaders.length; one++) {
            for (var other = one + 1; other < leaders.length; other++) {
                sum += cells[cell++] *= pairWeights[leaders[one] * classes + leaders[other]];
            }
        }
        if (classes > 2) {
            sum += cells[cell] *= alikeWeight;
        }
        for (cell = 0; cell < cells.length; cell++) {
            cells[cell] /= sum;
        }
    }

    /** Computes the posterior of each task: what its cells say of its class. */
    Posteriors posteriors(ChoiceTable table, Posteriors beliefs, PredictiveRows rows, Workers workers) {
        var posteriors = new Posteriors(table);
        var parts = Parts.of(table, classes);
        workers.each(parts.size(), part -> {
            var likelihoods = new CellLikelihoods(table, beliefs, rows);
            var belief = new double[classes];
            for (var task = parts.from(part); task < parts.to(part); task++) {
                if (table.isControl(task)) {
                    beliefs.get(task, belief);
                } else {
                    mix(likelihoods.of(task), likelihoods.leaders(), belief);
                }
                posteriors.set(task, belief);
            }
        });
        return posteriors;
    }

    private void mix(double[] cells, int[] leaders, double[] belief) {
        weigh(cells, leaders);
        var cell = classes;
        System.arraycopy(cells, 0, belief, 0, classes);
        for (var one = 0; one < leaders.length; one++) {
            for (var other = one + 1; other < leaders.length; other++) {
                belief[leaders[one]] += cells[cell] / 2;
                belief[leaders[other]] += cells[cell++] / 2;
            }
        }
        for (var truth = 0; truth < classes && classes > 2; truth++) {
            belief[truth] += cells[cell] / classes;
        }
    }

    /** One task's cells. */
    @SuppressWarnings("ArrayRecordComponent") // Private, and nobody writes.
    private record Sampled(double[] cells, int[] leaders) {}
}
