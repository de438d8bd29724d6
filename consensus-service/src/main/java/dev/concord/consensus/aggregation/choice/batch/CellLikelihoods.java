package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/**
 * How probable a task's labels are in each cell: each class for sure, two classes by halves (those among the task's four
 * likeliest), and, with more than two classes, all alike. Each worker has one, and it holds one task at a time.
 */
final class CellLikelihoods {

    private static final int MOST_LEADERS = 4;
    /** So many probabilities of 1e-14 can be multiplied without leaving the range of a double. */
    private static final int SAFE_PRODUCT = 16;

    private final ChoiceTable table;
    private final Posteriors beliefs;
    private final PredictiveRows rows;
    private final int classes;
    private final int[] leaders;
    private final double[] own;
    private final double[] probabilities;
    private final double[] products;
    private final double[] cells;

    CellLikelihoods(ChoiceTable table, Posteriors beliefs, PredictiveRows rows) {
        this.table = table;
        this.beliefs = beliefs;
        this.rows = rows;
        this.classes = table.classes().size();
        this.leaders = new int[Math.min(MOST_LEADERS, classes)];
        this.own = new double[classes];
        this.probabilities = new double[classes];
        this.products = new double[classes + leaders.length * (leaders.length - 1) / 2 + (classes > 2 ? 1 : 0)];
        this.cells = new double[products.length];
    }

    /** Computes the cells of a task, the likeliest being 1: classes, pairs of leaders, and last all alike. */
    double[] of(int task) {
        beliefs.get(task, own);
        findLeaders();
        Arrays.fill(cells, 0);
        Arrays.fill(products, 1);
        var first = table.first(task);
        for (var answer = first; answer < table.first(task + 1); answer++) {
            for (var truth = 0; truth < classes; truth++) {
                probabilities[truth] = rows.probability(answer, truth, own[truth]);
            }
            multiply();
            if ((answer - first) % SAFE_PRODUCT == SAFE_PRODUCT - 1) {
                takeLogarithms();
            }
        }
        takeLogarithms();
        var greatest = Double.NEGATIVE_INFINITY;
        for (var cell : cells) {
            greatest = Math.max(greatest, cell);
        }
        for (var cell = 0; cell < cells.length; cell++) {
            cells[cell] = Math.exp(cells[cell] - greatest);
        }
        return cells;
    }

    /** Returns the task's likeliest classes, in their order; pairs are numbered as the first of them with each later one. */
    int[] leaders() {
        return leaders;
    }

    private void findLeaders() {
        for (var place = 0; place < leaders.length; place++) {
            leaders[place] = place;
        }
        for (var truth = leaders.length; truth < classes; truth++) {
            var weakest = 0;
            for (var place = 1; place < leaders.length; place++) {
                if (own[leaders[place]] < own[leaders[weakest]]) {
                    weakest = place;
                }
            }
            if (own[truth] > own[leaders[weakest]]) {
                leaders[weakest] = truth;
            }
        }
        Arrays.sort(leaders);
    }

    private void multiply() {
        var sum = 0.0;
        for (var truth = 0; truth < classes; truth++) {
            products[truth] *= probabilities[truth];
            sum += probabilities[truth];
        }
        var cell = classes;
        for (var one = 0; one < leaders.length; one++) {
            for (var other = one + 1; other < leaders.length; other++) {
                products[cell++] *= (probabilities[leaders[one]] + probabilities[leaders[other]]) / 2;
            }
        }
        if (classes > 2) {
            products[cell] *= sum / classes;
        }
    }

    private void takeLogarithms() {
        for (var cell = 0; cell < cells.length; cell++) {
            cells[cell] += Math.log(products[cell]);
            products[cell] = 1;
        }
    }
}
