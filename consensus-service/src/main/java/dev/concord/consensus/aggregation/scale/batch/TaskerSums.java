package dev.concord.consensus.aggregation.scale.batch;

import java.util.Arrays;

/** For each tasker, weighted sums over their answers of the tasks' scores, their own, squares and products. */
final class TaskerSums {

    final double[] weights;
    final double[] truths;
    final double[] squaredTruths;
    final double[] scores;
    final double[] squaredScores;
    final double[] products;

    TaskerSums(int taskers) {
        weights = new double[taskers];
        truths = new double[taskers];
        squaredTruths = new double[taskers];
        scores = new double[taskers];
        squaredScores = new double[taskers];
        products = new double[taskers];
    }

    void clear() {
        for (var sums : new double[][] {weights, truths, squaredTruths, scores, squaredScores, products}) {
            Arrays.fill(sums, 0);
        }
    }

    void add(int tasker, double weight, double truth, double truthVariance, double score) {
        weights[tasker] += weight;
        truths[tasker] += weight * truth;
        squaredTruths[tasker] += weight * (truth * truth + truthVariance);
        scores[tasker] += weight * score;
        squaredScores[tasker] += weight * score * score;
        products[tasker] += weight * score * truth;
    }
}
